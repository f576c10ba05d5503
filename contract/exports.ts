import { z } from 'zod';

/** What can be taken along of a round. */
export const exportKind = z.enum(['aggregate', 'respondents', 'codebook']);
export type ExportKind = z.infer<typeof exportKind>;

/** As which file. A workbook there is of the published figures alone. */
export const exportFormat = z.enum(['csv', 'xlsx']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** The media types of these files. */
export const exportTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

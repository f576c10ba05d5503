import * as z from 'zod';

/** What can be taken along of a round. */
export const exportKind = z.enum(['aggregate', 'respondents', 'codebook', 'summary']);
export type ExportKind = z.infer<typeof exportKind>;

/** As which file. A workbook there is of the published figures alone, and the summary is JSON. */
export const exportFormat = z.enum(['csv', 'xlsx', 'json']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** The media types of these files. */
export const exportTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

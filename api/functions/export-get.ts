import { exportFormat, exportKind, exportTypes, type ExportFormat } from '../../contract/exports.ts';
import { cellText, type Table } from '../../csv/cells.ts';
import { csvText } from '../../csv/text.ts';
import { workbook } from '../../csv/workbook.ts';
import { exportFigures } from '../flows/exports/exportFigures.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { file } from './replies.ts';
import { queryNeeded, queryValue, roundIn } from './requests.ts';
import { ownerOnly } from './signedIn.ts';

/** @param tables one for CSV */
async function fileOf(format: ExportFormat, tables: readonly Table[]): Promise<string | Uint8Array> {
  if (format === 'xlsx') return workbook(tables);
  const [table] = tables;
  if (!table) throw new Error('a CSV file requires a table');
  return csvText(
    table.head,
    table.rows.map((row) => row.map(cellText)),
  );
}

export const getExport = (wiring: Wiring) =>
  ownerOnly(wiring, async (person, request) => {
    const round = roundIn(request);
    queryNeeded(exportKind, request, 'kind');
    const format = queryValue(exportFormat, request, 'format') ?? 'csv';
    const outcome = await exportFigures(wiring, person, round, format);
    if (outcome.kind !== 'tables') return refused(outcome);
    return file(
      `${exportTypes[format]}${format === 'csv' ? '; charset=utf-8' : ''}`,
      outcome.name,
      await fileOf(format, outcome.tables),
    );
  });

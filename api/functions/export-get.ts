import type { HttpResponseInit } from '@azure/functions';
import {
  exportFormat,
  exportKind,
  exportTypes,
  type ExportFormat,
  type ExportKind,
} from '../../contract/exports.ts';
import { say } from '../../contract/words/words.ts';
import { cellText, type Table } from '../../csv/cells.ts';
import { csvBytes } from '../../csv/csvBytes.ts';
import { workbook } from '../../csv/workbook.ts';
import { exportCodebook } from '../flows/exports/exportCodebook.ts';
import { exportFigures } from '../flows/exports/exportFigures.ts';
import { exportRespondents } from '../flows/exports/exportRespondents.ts';
import { exportSummary } from '../flows/exports/exportSummary.ts';
import type { Person } from '../flows/people/person.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { file, problem } from './replies.ts';
import { queryNeeded, queryValue, roundIn } from './requests.ts';
import { ownerOnly } from './signedIn.ts';

/** As which files there is what; the first is meant where none is named. */
const formats: Readonly<Record<ExportKind, readonly [ExportFormat, ...ExportFormat[]]>> = {
  aggregate: ['csv', 'xlsx'],
  respondents: ['csv'],
  codebook: ['csv'],
  summary: ['json'],
};

const csvFile = (name: string, head: readonly string[], rows: Iterable<readonly string[]>) =>
  file(`${exportTypes.csv}; charset=utf-8`, name, csvBytes(head, rows));

/** @param tables one for CSV */
async function tablesFile(format: ExportFormat, name: string, tables: readonly Table[]) {
  if (format === 'xlsx') return file(exportTypes.xlsx, name, await workbook(tables));
  const [table] = tables;
  if (!table) throw new Error('a CSV file requires a table');
  return csvFile(
    name,
    table.head,
    table.rows.map((row) => row.map(cellText)),
  );
}

async function summary(wiring: Wiring, person: Person, round: string): Promise<HttpResponseInit> {
  const outcome = await exportSummary(wiring, person, round);
  if (outcome.kind !== 'summary') return refused(outcome);
  return file(`${exportTypes.json}; charset=utf-8`, outcome.name, outcome.text);
}

async function respondents(wiring: Wiring, person: Person, round: string): Promise<HttpResponseInit> {
  const outcome = await exportRespondents(wiring, person, round);
  if (outcome.kind !== 'lines') return refused(outcome);
  return csvFile(outcome.name, outcome.head, outcome.lines);
}

export const getExport = (wiring: Wiring) =>
  ownerOnly(wiring, async (person, request) => {
    const round = roundIn(request);
    const kind = queryNeeded(exportKind, request, 'kind');
    const [usual] = formats[kind];
    const format = queryValue(exportFormat, request, 'format') ?? usual;
    if (!formats[kind].includes(format))
      return problem('invalid-request', {
        detail: 'The query does not fit.',
        errors: [
          {
            path: 'format',
            message: say('there is {kind} as {format} alone', { kind, format: formats[kind].join(', ') }),
          },
        ],
      });
    if (kind === 'summary') return summary(wiring, person, round);
    if (kind === 'respondents') return respondents(wiring, person, round);
    const outcome =
      kind === 'codebook'
        ? await exportCodebook(wiring, person, round)
        : await exportFigures(wiring, person, round, format);
    if (outcome.kind !== 'tables') return refused(outcome);
    return tablesFile(format, outcome.name, outcome.tables);
  });

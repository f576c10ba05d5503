import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import type { Results } from '../../contract/results.ts';
import type { Product } from './product.ts';

/** A row of an exported table by its column; every cell as a text, empty for nothing. */
export type Row = Readonly<Record<string, string>>;

/** An exported CSV file as a reader sees it that we did not write. */
export const csvRows = (text: string): Row[] => parse<Row>(text, { columns: true, bom: true });

/** The sheets of an exported workbook, likewise. */
export async function workbookRows(bytes: Uint8Array): Promise<Map<string, Row[]>> {
  const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false });
  return new Map(
    sheets.map(({ sheet, data: [head = [], ...rows] }) => [
      sheet,
      rows.map((row) =>
        Object.fromEntries(head.map((name, column) => [String(name), String(row[column] ?? '')])),
      ),
    ]),
  );
}

type Scope = Results['scopes'][number];
const sides = ['sales', 'marketing', 'observer'] as const;
const text = (value: string | number | undefined) => (value === undefined ? '' : String(value));
const counts = ['1', '2', '3', '4', '5', 'cannot_judge'];

/** What an exported table of subjects must say of these scopes: everything that the results say, in full. */
export const expectedSubjects = (
  scopes: readonly Scope[],
  kinds: readonly string[],
  region: (scope: Scope) => string = (scope) => scope.region ?? 'whole company',
): Row[] =>
  scopes.flatMap((scope) =>
    scope.subjects
      .filter(({ kind }) => kinds.includes(kind))
      .map((subject) => ({
        region: region(scope),
        regions_joined: scope.joined?.join('; ') ?? '',
        kind: subject.kind,
        id: subject.id,
        ...bySide(scope, subject, kinds.includes('statement')),
        gap: text(subject.gap),
        interval_low: text(subject.interval?.[0]),
        interval_high: text(subject.interval?.[1]),
        invited_interval_low: text(subject.invitedInterval?.[0]),
        invited_interval_high: text(subject.invitedInterval?.[1]),
        status: subject.status,
        'surely_above_0.4': subject.atLeastDelta ? 'yes' : 'no',
        withheld: subject.hidden ? 'fewer than the minimum group size' : '',
        ...(kinds.includes('overall') && kinds.includes('statement') && asAWhole(scope, subject.kind)),
      })),
  );

const measured = ['sales', 'marketing', 'company', 'observer'] as const;

/** What the one table of everything says besides: scores and levels, on the line of all statements. */
function asAWhole({ score, level, staying }: Scope, kind: string): Row {
  const isHere = kind === 'overall';
  return Object.fromEntries([
    ...measured.map((side) => [`${side}_score`, isHere ? text(score[side]) : '']),
    ...measured.map((side) => [`${side}_level`, isHere ? text(level[side]) : '']),
    ['sides_as_before_closing', isHere ? (staying?.join('; ') ?? '') : ''],
  ]) as Row;
}

function bySide(scope: Scope, subject: Scope['subjects'][number], withCounts: boolean): Row {
  const row: Record<string, string> = {};
  for (const side of sides) {
    row[`${side}_people`] = text(scope.n[side]);
    row[`${side}_mean`] = text(subject[side]);
    if (!withCounts) continue;
    for (const [place, name] of counts.entries())
      row[`${side}_${name}`] = text(subject.answers?.[side]?.[place]);
  }
  return row;
}

/** Rows without what is written there for people. */
export const withoutWords = (rows: readonly Row[]): Row[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'text')));

/** A file of a round, as somebody asks for it. */
export async function exportOf(product: Product, person: string, round: string, query: string) {
  const reply = await fetch(`${product.address}/api/rounds/${round}/export?${query}`, {
    headers: { Authorization: `Bearer ${await product.token(person)}` },
  });
  return {
    status: reply.status,
    headers: reply.headers,
    bytes: new Uint8Array(await reply.arrayBuffer()),
  };
}

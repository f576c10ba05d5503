type Row = Readonly<Record<string, unknown>>;
const PART = /(\w+) (eq|ne|gt|ge|lt|le) ('(?:[^']|'')*'|-?\d+|true|false)/g;

/** What a filter of Azure Tables asks for; only conditions that all hold, as Concord writes them. */
export function conditionOf(filter: string): { partition: string | undefined; holds: (row: Row) => boolean } {
  const parts = [...filter.matchAll(PART)].map(([, name = '', how = '', text = '']) => ({
    property: name === 'PartitionKey' ? 'partitionKey' : name === 'RowKey' ? 'rowKey' : name,
    how,
    value: text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : (JSON.parse(text) as unknown),
  }));
  const written = filter.replaceAll(PART, '').replaceAll(/\band\b|\s/g, '');
  if (written !== '') throw new Error(`conditionOf requires conditions that all hold: ${written}`);
  const partition = parts.find(({ property, how }) => property === 'partitionKey' && how === 'eq')?.value;
  return {
    partition: typeof partition === 'string' ? partition : undefined,
    holds: (row) => parts.every(({ property, how, value }) => compares(row[property], how, value)),
  };
}

function compares(left: unknown, how: string, right: unknown): boolean {
  if (how === 'eq') return left === right;
  if (how === 'ne') return left !== right;
  if (left === undefined) return false;
  const [a, b] = [left as string | number, right as string | number];
  if (how === 'lt') return a < b;
  if (how === 'le') return a <= b;
  return how === 'gt' ? a > b : a >= b;
}

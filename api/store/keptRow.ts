import * as z from 'zod';

/** The greatest whole number that storage keeps in 32 bits, and the smallest. */
const [MOST_INT32, LEAST_INT32] = [2 ** 31 - 1, -(2 ** 31)];

const exact = z.strictObject({
  type: z.enum(['Int64', 'DateTime', 'Binary', 'Guid', 'Double']),
  value: z.union([z.string(), z.number()]),
});

/**
 * A row as it is kept outside of storage: its keys and its properties, in JSON. Texts, truth values and whole numbers of 32
 * bits stand as they are, everything else with the type that storage has for it. Neither the version of a row nor when it was
 * written is part of it.
 */
export const keptRow = z.strictObject({
  partitionKey: z.string(),
  rowKey: z.string(),
  properties: z.record(
    z.string(),
    z.union([z.string(), z.boolean(), z.int().gte(LEAST_INT32).lte(MOST_INT32), exact]),
  ),
});
export type KeptRow = z.infer<typeof keptRow>;
type Property = KeptRow['properties'][string];

/** What storage says of a row beside its properties. */
const ABOUT = new Set(['partitionKey', 'rowKey', 'etag', 'timestamp']);

/**
 * A row of storage, read without conversion of types, as it is kept.
 * @throws where a property has a type that is not known: it would not come back as it was
 */
export function kept(row: Record<string, unknown>): KeptRow {
  const properties = Object.entries(row)
    .filter(([name]) => !ABOUT.has(name) && !name.startsWith('odata.'))
    .map(([name, value]): [string, Property] => [name, keptProperty(value)]);
  return {
    partitionKey: String(row.partitionKey),
    rowKey: String(row.rowKey),
    properties: Object.fromEntries(properties),
  };
}

function keptProperty(told: unknown): Property {
  const { type, value } = told as { type?: unknown; value?: unknown };
  switch (type) {
    case 'String':
      return String(value);
    case 'Boolean':
      return String(value) === 'true';
    case 'Int32': {
      // The SDK calls every whole number so that comes without a type, also those that are too large for it.
      const number = Number(value);
      const fits = number >= LEAST_INT32 && number <= MOST_INT32;
      return fits ? number : { type: 'Double', value: number };
    }
    case 'Double': {
      const number = Number(value);
      return { type, value: Number.isFinite(number) ? number : String(value) };
    }
    case 'Int64':
    case 'DateTime':
    case 'Binary':
    case 'Guid':
      return { type, value: String(value) };
    default:
      throw new Error('kept requires properties of a type that storage has');
  }
}

/** A kept row as the SDK writes it, each property with its type. */
export const toStore = ({ partitionKey, rowKey, properties }: KeptRow) => ({
  ...properties,
  partitionKey,
  rowKey,
});

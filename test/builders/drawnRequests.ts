import fc from 'fast-check';

/** JSON Schema as the OpenAPI document of Concord uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
}
export type Schemas = Readonly<Record<string, Schema>>;

const REF = '#/components/schemas/';
const HUGE = 70_000;
const DEEP = 500;

/** Texts that have brought down one program or another. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202eabc',
    "' or RowKey ne '",
    "a' or PartitionKey gt '",
    '../../rounds',
    '..%2f..%2f',
    '%00',
    '%',
    'r~x',
    '__proto__',
    'constructor',
    '=cmd()',
    '<img src=x onerror=alert(1)>',
    '2026-02-31',
    '9999-12-31T23:59:59Z',
    '-1',
    '1e999',
    'NaN',
    'x'.repeat(HUGE),
    '\u{1f926}\u{1f3fc}\u200d\u2642\ufe0f'.repeat(100),
  ),
);

/** Any JSON, above all what nobody means. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0,
    -1,
    1.5,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    [],
    {},
    [[]],
    [null],
  ),
  fc.constant(JSON.parse('['.repeat(DEEP) + ']'.repeat(DEEP)) as unknown),
  fc.constant(Array.from({ length: 5_000 }, () => 1)),
);

/** Draws values that fit a schema by and large: near enough to come past the first check. */
export function nearly(schema: Schema, schemas: Schemas): fc.Arbitrary<unknown> {
  const inner = (one: Schema) => nearly(one, schemas);
  if (schema.$ref) return inner(schemas[schema.$ref.slice(REF.length)] ?? {});
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return fc.oneof(...choice.map(inner));
  const [type] = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  switch (type) {
    case 'object':
      return objectOf(schema, inner);
    case 'array':
      return fc.array(inner(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 25, 25),
      });
    case 'integer':
      return fc.integer({ min: bound(schema.minimum, -5), max: bound(schema.maximum, 120) });
    case 'number':
      return fc.double({ min: bound(schema.minimum, -5), max: bound(schema.maximum, 120), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return textFor(schema);
    default:
      return hostileValue;
  }
}

/** Bounds of 2^53 say only that something is a number. */
const bound = (given: number | undefined, usual: number): number =>
  given === undefined || Math.abs(given) >= Number.MAX_SAFE_INTEGER ? usual : given;

function objectOf(schema: Schema, inner: (one: Schema) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const { properties, required = [], additionalProperties } = schema;
  if (properties)
    return fc.record(Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, inner(one)])), {
      requiredKeys: [...required],
    });
  const values = typeof additionalProperties === 'object' ? inner(additionalProperties) : hostileValue;
  return fc.dictionary(fc.constantFrom('P1', 'D2', 'T3', 'en', 'x'), values, { maxKeys: 4 });
}

const IN_A_YEAR_MS = 31_536_000_000;
const soon = () =>
  fc.integer({ min: -IN_A_YEAR_MS, max: IN_A_YEAR_MS }).map((ms) => new Date(Date.now() + ms));

function textFor({ format, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  const words = fc.constantFrom(
    'DACH',
    'Benelux',
    'Spring',
    'a',
    'name@company.example',
    'concord-20',
    'Europe/Berlin',
  );
  if (format === 'date-time') return soon().map((at) => at.toISOString());
  if (format === 'date') return soon().map((at) => at.toISOString().slice(0, 10));
  if (format === 'uuid') return fc.uuid();
  const most = Math.min(maxLength, 400);
  return fc.oneof(words, fc.string({ minLength: Math.min(minLength, most), maxLength: most }));
}

/** A value with one place changed into what nobody means, a key too many or one too few. */
export function spoilt(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null) return hostileValue;
  const keys = Object.keys(value);
  if (keys.length === 0) return hostileValue;
  return fc.constantFrom(...keys).chain((key) => {
    const at = (value as Record<string, unknown>)[key];
    const withAt = (changed: unknown): unknown =>
      Array.isArray(value)
        ? value.map((item: unknown, place) => (String(place) === key ? changed : item))
        : { ...value, [key]: changed };
    const rest = Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    return fc.oneof(
      hostileValue.map(withAt),
      spoilt(at).map(withAt),
      fc.constant(Array.isArray(value) ? value.slice(1) : rest),
      fc.tuple(hostileText, hostileValue).map(([name, added]) => ({ ...value, [name]: added })),
    );
  });
}

/** Bodies for a schema as they are sent: near it, spoilt, or no JSON at all. */
export const drawnBody = (schema: Schema, schemas: Schemas): fc.Arbitrary<string | Uint8Array> =>
  fc.oneof(
    { weight: 3, arbitrary: nearly(schema, schemas).map((value) => JSON.stringify(value)) },
    {
      weight: 6,
      arbitrary: nearly(schema, schemas)
        .chain(spoilt)
        .map((value) => JSON.stringify(value)),
    },
    { weight: 1, arbitrary: hostileText },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('{"__proto__":{"owner":true},"state":"open"}', '['.repeat(HUGE / 2)),
    },
  );

import { apiDocument, referred, type Content, type Operation, type Schema } from './apiDocument.ts';

const HEAD = `# The API

Written from the description of the API (\`/api/openapi.json\`, OpenAPI 3.1), which has every field with its bounds and its meaning; this page is for finding one's way. A test holds it against the code; \`CONCORD_WRITE=1 npm run jest -- test/house/apiReference\` writes it anew.

JSON goes in and out. Whoever calls shows a token of Entra (\`Authorization: Bearer ...\`); on one machine \`POST /local/token\` gives one ([README](../README.md)). A refusal is a problem of RFC 9457: its \`type\` is \`urn:concord:problem:\` and one of the kinds below, its words are in the language of \`Accept-Language\`, and \`instance\` is the number to give to support. A change of something with a version names the one that it replaces (\`If-Match\`, with the \`ETag\` that was read).`;

/** \`docs/api.md\`: every route with what goes in, what comes out and how it can be refused. */
export function apiReference(): string {
  const { paths, components } = apiDocument();
  const resolved = (schema: Schema): Schema =>
    schema.$ref === undefined ? schema : resolved(referred(components.schemas, schema.$ref) ?? {});
  const choices = (schema: Schema): readonly Schema[] => schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];

  /** Its fields, and whether each must be there: of a choice those of all, and each in every one of them. */
  const fieldsOf = (schema: Schema): ReadonlyMap<string, boolean> => {
    const { properties, required = [], items, ...rest } = resolved(schema);
    if (items) return fieldsOf(items);
    const own = Object.keys(properties ?? {}).map((name) => [name, required.includes(name)] as const);
    const parts = choices(rest).map(fieldsOf);
    const isNeeded = (name: string) =>
      rest.allOf ? parts.some((part) => part.get(name)) : parts.every((part) => part.get(name));
    const names = new Set(parts.flatMap((part) => [...part.keys()]));
    return new Map([...own, ...[...names].map((name) => [name, isNeeded(name)] as const)]);
  };
  const fields = (schema: Schema): string[] =>
    [...fieldsOf(schema)].map(([name, isNeeded]) => `\`${name}${isNeeded ? '' : '?'}\``);
  const content = (of: Content = {}): string =>
    Object.entries(of)
      .map(([type, { schema }]) => {
        const names = type.endsWith('json') ? fields(schema) : [];
        const list = resolved(schema).items ? 'a list of ' : '';
        return names.length === 0 ? `\`${type}\`` : list + names.join(', ');
      })
      .join('; or ');
  const kindsOf = ({ responses }: Operation): string[] =>
    Object.entries(responses).flatMap(([status, { description }]) =>
      [...description.matchAll(/urn:concord:problem:([\w-]+)/g)].map(
        ([, kind = '']) => `${status} \`${kind}\``,
      ),
    );

  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const closed = all
    .filter(({ operation }) => operation.description !== 'For: anyone.')
    .map((one) => one.operation);
  const [first = [], ...others] = closed.map(kindsOf);
  const common = first.filter((kind) => others.every((kinds) => kinds.includes(kind)));

  const described = all.map(({ path, method, operation }) => {
    const { summary, description, parameters = [], requestBody, responses } = operation;
    const query = parameters.filter((one) => one.in === 'query');
    const [status = '', success] = Object.entries(responses)[0] ?? [];
    const refused = kindsOf(operation).filter((kind) => !common.includes(kind));
    const comes = content(success?.content);
    return [
      `### ${method.toUpperCase()} /api${path}\n`,
      `${summary}. ${description}\n`,
      ...(parameters.some(({ name }) => name === 'If-Match') ? ['- With `If-Match`'] : []),
      ...query.map((one) => `- Query \`${one.name}\`: ${one.description ?? ''}`),
      ...(requestBody ? [`- In: ${content(requestBody.content)}`] : []),
      `- Out: ${status}${comes === '' ? '' : `, ${comes}`}`,
      ...(refused.length > 0 ? [`- Refused: ${refused.join(', ')}`] : []),
    ].join('\n');
  });
  return `${HEAD}\n\nEvery request that needs a token may be refused with ${common.join(', ')}.\n\n## Routes\n\n${described.join('\n\n')}\n`;
}

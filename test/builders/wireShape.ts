import { auditAct } from '../../contract/audit.ts';
import { caseAct } from '../../contract/caseHistory.ts';
import { unreachableReason } from '../../contract/deliveries.ts';
import { namedKind } from '../../contract/deliveryList.ts';
import { roundWork } from '../../contract/failing.ts';
import { verification } from '../../contract/verification.ts';
import { apiDocument, referred, type Schema, type Schemas } from './apiDocument.ts';

/** What goes over the wire: where each field stands, and what it may be, such as `null|string`. */
export interface WireShape {
  /** Such as `get /me`, also where nothing is said in JSON. */
  readonly routes: readonly string[];
  readonly replies: Readonly<Record<string, string>>;
  /** Fields that every reply has. */
  readonly given: readonly string[];
  readonly requests: Readonly<Record<string, string>>;
  /** Fields without which a request is refused. */
  readonly needed: readonly string[];
}

const JSON_TYPE = 'application/json';
const A_WORD = 'a word';
/** Lists of words that may grow (docs/decisions/0025-earlier-tabs.md). */
const growing = [auditAct, caseAct, unreachableReason, namedKind, roundWork, verification.shape.status].map(
  ({ options }) => [...options].sort().join('|'),
);
/** The same of a word that says which form of several a thing has. */
const growsAt = ['get /rounds/{round}/findings.items[].kind'];

/** What the description of the API says of requests and replies in JSON. */
export function wireShape(): WireShape {
  const { paths, components } = apiDocument();
  const [replies, requests] = [fields(components.schemas, true), fields(components.schemas, false)];
  const routes: string[] = [];
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { requestBody, responses }] of Object.entries(methods)) {
      const name = `${method} ${path}`;
      routes.push(name);
      requests.read(requestBody?.content[JSON_TYPE]?.schema, name);
      for (const [status, { content }] of Object.entries(responses))
        if (status.startsWith('2')) replies.read(content?.[JSON_TYPE]?.schema, name);
    }
  return {
    routes: routes.sort(),
    replies: replies.all(),
    given: replies.always(),
    requests: requests.all(),
    needed: requests.always(),
  };
}

/** @param within whether a field counts as always there that is so in one of several forms */
function fields(schemas: Schemas, within: boolean) {
  const types = new Map<string, Set<string>>();
  const required = new Set<string>();
  const add = (at: string, type: string) =>
    types.set(at, (types.get(at) ?? new Set()).add(growsAt.includes(at) ? A_WORD : type));

  function walk(schema: Schema, at: string, seen: readonly string[], must: boolean): void {
    const { $ref } = schema;
    if ($ref !== undefined) {
      const target = referred(schemas, $ref);
      if (target && !seen.includes($ref)) walk(target, at, [...seen, $ref], must);
      return;
    }
    for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
      walk(one, at, seen, must && within);
    for (const type of typesOf(schema)) add(at, type);
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      const isRequired = must && (schema.required ?? []).includes(name);
      if (isRequired) required.add(`${at}.${name}`);
      walk(field, `${at}.${name}`, seen, isRequired);
    }
    for (const item of [...(schema.items ? [schema.items] : []), ...(schema.prefixItems ?? [])])
      walk(item, `${at}[]`, seen, must);
    if (typeof schema.additionalProperties === 'object')
      walk(schema.additionalProperties, `${at}.*`, seen, must);
  }

  return {
    read: (schema: Schema | undefined, at: string) => schema && walk(schema, at, [], true),
    all: () =>
      Object.fromEntries([...types].map(([at, found]) => [at, [...found].sort().join('|')] as const).sort()),
    always: () => [...required].sort(),
  };
}

function typesOf({ enum: words, const: word, type }: Schema): string[] {
  if (words === undefined) return word === undefined ? [type ?? []].flat() : [JSON.stringify(word)];
  return growing.includes(words.map(String).sort().join('|'))
    ? [A_WORD]
    : words.map((one) => JSON.stringify(one));
}

import { evaluate, parse, type AnyNode } from '@humanwhocodes/momoa';

/** Where something stands in a text, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type JsonText =
  | {
      readonly kind: 'json';
      readonly value: unknown;
      /** Where keys "__proto__" stand, which others read over. */
      readonly protos: readonly (readonly PropertyKey[])[];
      placeOf(path: readonly PropertyKey[]): Place;
    }
  | ({ readonly kind: 'not-json'; readonly message: string } & Place);

/** Reads JSON and remembers where everything stood. */
export function linesOf(text: string): JsonText {
  try {
    const root = parse(text, { mode: 'json' }).body;
    const value: unknown = evaluate(root);
    return { kind: 'json', value, protos: protosIn(value), placeOf: (path) => placeOf(root, path) };
  } catch (error) {
    if (error instanceof RangeError)
      return { kind: 'not-json', message: 'is nested too deeply', line: 1, column: 1 };
    if (!(error instanceof Error)) throw error;
    // The parser's own words name its tokens, which mean nothing to whoever wrote the text.
    const { line = 1, column = 1, offset = 0 } = error as Error & Partial<Place & { offset: number }>;
    const message =
      offset < text.trimEnd().length ? 'is not valid JSON here' : 'ends before the JSON is complete';
    return { kind: 'not-json', message, line, column };
  }
}

/** The paths of all keys "__proto__", but of none within another. */
function protosIn(value: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, one]) => {
    const at = [...path, isList ? Number(key) : key];
    return key === '__proto__' ? [at] : protosIn(one, at);
  });
}

/** The place of a path; of the nearest thing around it where the path itself is missing in the text. */
function placeOf(root: AnyNode, path: readonly PropertyKey[]): Place {
  let node = root;
  let { line, column } = root.loc.start;
  for (const key of path) {
    const next = child(node, key);
    if (!next) break;
    node = next.value;
    ({ line, column } = next.at.loc.start);
  }
  return { line, column };
}

/** What lies under a key or index, and where to point for it: a member's key, an element itself. */
function child(node: AnyNode, key: PropertyKey): { value: AnyNode; at: AnyNode } | undefined {
  if (node.type === 'Array' && typeof key === 'number') {
    const element = node.elements[key]?.value;
    return element && { value: element, at: element };
  }
  if (node.type !== 'Object') return undefined;
  // Where a key stands twice, the last one counts.
  const member = node.members.findLast(
    ({ name }) => (name.type === 'String' ? name.value : name.name) === String(key),
  );
  return member && { value: member.value, at: member };
}

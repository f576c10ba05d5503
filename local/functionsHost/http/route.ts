/** One part of a route between two slashes. */
type Segment =
  | { kind: 'literal'; text: string }
  | { kind: 'parameter'; name: string; accepts: RegExp; optional: boolean }
  | { kind: 'rest'; name: string };

export type Route = { template: string; segments: Segment[] };

const constraints: Record<string, RegExp> = {
  int: /^[+-]?\d{1,10}$/,
  long: /^[+-]?\d{1,19}$/,
  bool: /^(true|false)$/i,
  alpha: /^[a-z]*$/i,
  guid: /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i,
};
const anything = /^/;

/** Reads a route template such as `rounds/{round}/response` or `items/{id:int?}`. */
export function parseRoute(template: string): Route {
  const texts = template.split('/').filter((text) => text !== '');
  const segments = texts.map((text) => parseSegment(text, template));
  const open = segments.findIndex((segment) => segment.kind === 'rest' || isOptional(segment));
  if (open !== -1 && open !== segments.length - 1) {
    throw new Error(`The route "${template}" may only leave its last part open.`);
  }
  return { template, segments };
}

function parseSegment(text: string, template: string): Segment {
  if (!/[{}]/.test(text)) return { kind: 'literal', text: text.toLowerCase() };
  const parts = /^\{(\*{0,2})(\w+)(?::(\w+))?(\?)?\}$/.exec(text);
  const [, stars, name = '', constraint, mark] = parts ?? [];
  const accepts = constraint === undefined ? anything : constraints[constraint];
  if (!parts || !accepts) {
    throw new Error(`The route "${template}" has a part that the local host cannot read: ${text}`);
  }
  return stars ? { kind: 'rest', name } : { kind: 'parameter', name, accepts, optional: mark === '?' };
}

const isOptional = (segment: Segment): boolean => segment.kind === 'parameter' && segment.optional;

/** The parameters of a path that fits the route; undefined where it does not. Literal parts ignore case. */
export function matchRoute({ segments }: Route, path: string): Record<string, string> | undefined {
  const texts = path.split('/').filter((text) => text !== '');
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    if (segment.kind === 'rest') {
      parameters[segment.name] = decode(texts.slice(index).join('/'));
      return parameters;
    }
    const text = texts[index];
    if (text === undefined) return isOptional(segment) ? parameters : undefined;
    const value = decode(text);
    if (segment.kind === 'literal') {
      if (segment.text !== value.toLowerCase()) return undefined;
    } else if (segment.accepts.test(value)) {
      parameters[segment.name] = value;
    } else return undefined;
  }
  return texts.length === segments.length ? parameters : undefined;
}

/** Broken percent signs stay as they are, as in ASP.NET, which routes for Azure. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const ranks = { literal: 0, constrained: 1, parameter: 2, rest: 3 };
const rankOf = (segment: Segment | undefined): number => {
  if (segment === undefined) return -1;
  if (segment.kind === 'parameter' && segment.accepts !== anything) return ranks.constrained;
  return ranks[segment.kind];
};

/** The order in which routes are tried: what is said more precisely comes first. */
export function comparePrecision(a: Route, b: Route): number {
  const length = Math.max(a.segments.length, b.segments.length);
  for (let index = 0; index < length; index++) {
    const difference = rankOf(a.segments[index]) - rankOf(b.segments[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Two routes with the same shape take the same paths. */
export const shapeOf = ({ segments }: Route): string =>
  segments
    .map((segment) => {
      if (segment.kind === 'literal') return segment.text;
      return segment.kind === 'rest' ? '{*}' : `{${segment.accepts.source}}`;
    })
    .join('/');

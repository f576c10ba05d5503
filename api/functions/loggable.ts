import { sourcePlace } from './sourcePlace.ts';

/** Names that programmers give to errors and codes; anything else may be a text, and texts may be about somebody. */
const NAME = /^[A-Za-z][\w-]{0,60}$/;

/**
 * What the log may hold of an error: what kind it is of, and where in the code. Its text only where that cannot be about
 * anybody. Storage's errors carry the address that was asked for, and an address in the table of responses carries a
 * pseudonym; a text or a row that cannot be read is quoted by its error, and may be somebody's answers; what Node and
 * packages throw often quotes what they were given.
 */
export function loggable(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = placesOf(error).map(sourcePlace);
  const said = saying(error, places[0] ?? '');
  const kind = NAME.test(error.name) ? error.name : 'Error';
  return [said === '' ? kind : `${kind}: ${said}`, ...places].join('\n');
}

/** A line of a stack trace as the engine writes it. */
const PLACE = /^ {4}at .*(?::\d+:\d+|<anonymous>|native)\)?$/;

/** Where it was thrown. The trace begins with the text, and a line of that could look like a place. */
function placesOf({ stack = '', message }: Error): string[] {
  const begins = stack.indexOf(message);
  const trace = begins < 0 ? stack : stack.slice(begins + message.length);
  return trace.split('\n').filter((line) => PLACE.test(line));
}

function saying(error: Error & { code?: unknown; statusCode?: unknown; issues?: unknown }, thrownAt: string) {
  const { code, statusCode, issues, name, message } = error;
  const named = typeof code === 'string' && NAME.test(code) ? code : '';
  if (typeof statusCode === 'number') return `${named} ${statusCode}`;
  if (name === 'SyntaxError') return 'unreadable';
  // The rules that a row breaks, and not its names and values.
  if (Array.isArray(issues))
    return (issues as { code?: unknown }[]).map((issue) => String(issue.code)).join();
  if (code !== undefined) return named;
  // What we and the engine itself say is about code. Quoted is what it was about.
  const ours = (name === 'Error' || name === 'TypeError') && !/node_modules|node:/.test(thrownAt);
  return ours ? (message.split('\n')[0] ?? '').replaceAll(/(["'`])(?:(?!\1).)*\1/g, '…') : '';
}

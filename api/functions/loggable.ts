import { sourcePlace } from './sourcePlace.ts';

/**
 * What the log may hold of an error. Storage's errors carry the address that was asked for, and an address in the table of
 * responses carries a pseudonym, so of those only name, code, status and place are kept. A text that cannot be read is
 * quoted by its error, and may be somebody's answers.
 */
export function loggable(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code = '', statusCode } = error as Error & { code?: string; statusCode?: number };
  const quotes = error.name === 'SyntaxError';
  const said = statusCode !== undefined ? `${code} ${statusCode}` : quotes ? 'unreadable' : error.message;
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map(sourcePlace);
  return [`${error.name}: ${said}`, ...places].join('\n');
}

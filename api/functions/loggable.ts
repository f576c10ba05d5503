/**
 * What the log may hold of an error. Storage's errors carry the address that was asked for, and an address in the table of
 * responses carries a pseudonym, so of those only name, code, status and place are kept.
 */
export function loggable(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code = '', statusCode } = error as Error & { code?: string; statusCode?: number };
  const said = statusCode === undefined ? error.message : `${code} ${statusCode}`;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}: ${said}`, ...places].join('\n');
}

import type { AuditEntry } from '../../../contract/audit.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** The details of an act in one line, as the log keeps them; only moments are written as the reader is used to. */
export function detailWords(
  locale: string,
  { about, details }: Pick<AuditEntry, 'about' | 'details'>,
): string {
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const told = (value: string | number | boolean) =>
    typeof value === 'string' && INSTANT.test(value) ? when.format(new Date(value)) : String(value);
  const parts = Object.entries(details).map(
    ([name, value]) => `${name}: ${Array.isArray(value) ? value.map(told).join(', ') : told(value)}`,
  );
  return [...(about === null ? [] : [about]), ...parts].join('; ');
}

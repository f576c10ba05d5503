import type { AuditEntry } from '../../../contract/audit.ts';
import type { I18n, MessageKey } from '../../app/i18n/i18n.ts';
import { logWords } from './logWords.ts';
import { labelled } from '../../app/i18n/labelled.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
/** Whose values are words of Concord's own. All others are what somebody wrote, or names. */
const worded = new Set(['act', 'state', 'fields', 'file']);
/** Object ids say nothing to anybody; names stand beside them. */
const unsaid = new Set(['toId']);

/**
 * The details of an act in one line: names and values that the log knows in the reader's words, moments as they write them.
 * What somebody wrote, and what is newer than these words, stays as it is.
 * @param about what it is about, where that is no case or step: those are named by their round
 */
export function detailWords(
  i18n: Pick<I18n, 't' | 'locale'>,
  { about, details }: Pick<AuditEntry, 'about' | 'details'>,
): string {
  const { t, locale } = i18n;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const word = (name: string) => {
    const key: MessageKey | undefined = logWords.find((known) => known === `people.log.${name}`);
    return key ? t(key) : name;
  };
  const told = (name: string, value: string | number | boolean) => {
    if (typeof value === 'boolean') return t(value ? 'people.log.yes' : 'people.log.no');
    if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
    if (INSTANT.test(value)) return when.format(new Date(value));
    if (value === 'sales' || value === 'marketing') return t(`side.${value}`);
    return worded.has(name) ? word(value) : value;
  };
  const parts = Object.entries(details)
    .filter(([name, value]) => !unsaid.has(name) && value !== '')
    .map(([name, value]) =>
      labelled(
        i18n,
        word(name),
        [value]
          .flat()
          .map((one) => told(name, one))
          .join(', '),
      ),
    );
  return [...(about === null || about.includes('~') ? [] : [word(about)]), ...parts].join('; ');
}

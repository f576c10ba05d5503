import type { AuditEntry } from '../../../contract/audit.ts';
import type { I18n, MessageKey } from '../../app/i18n/i18n.ts';
import { momentOf } from '../../app/i18n/moment.ts';
import { wordFor } from '../../app/i18n/newerWords.ts';
import { logWords } from './logWords.ts';
import { labelled } from '../../app/i18n/labelled.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
/** Whose values are words of Concord's own. All others are what somebody wrote, or names. */
const worded = new Set(['act', 'state', 'fields', 'file']);
/** Ids say nothing to anybody: names stand beside them, and the file of the log has them. */
const unsaid = new Set(['toId', 'version']);
/** What a person does with a case has a sentence of its own, and the state of the case follows from it. */
const didWords = {
  taken: 'people.did.taken',
  'given-back': 'people.did.given-back',
  'handed-over': 'people.did.handed-over',
  closed: 'people.did.closed',
  reopened: 'people.did.reopened',
  noted: 'people.did.noted',
  'not-useful': 'people.did.not-useful',
} as const satisfies Readonly<Record<string, MessageKey>>;
const isDid = (act: unknown): act is keyof typeof didWords =>
  typeof act === 'string' && Object.hasOwn(didWords, act);

/** What was done, in one short sentence. */
export const actWords = (
  i18n: Pick<I18n, 't' | 'knows'>,
  { act, details }: Pick<AuditEntry, 'act' | 'details'>,
): string =>
  act === 'case-changed' && isDid(details['act'])
    ? i18n.t(didWords[details['act']])
    : wordFor(i18n, `people.act.${act}`);
/** Whose values are ids of rounds: they are told by their titles. */
const rounds = new Set(['copyOf', 'previous']);
/** Of these, none says nothing. */
const counted = new Set(['added', 'moved', 'removed', 'renamed', 'awaited']);

/**
 * The details of an act in one line: names and values that the log knows in the reader's words, moments as they write them.
 * What somebody wrote, and what is newer than these words, stays as it is.
 * What stands beside it already, and counts of nothing, are left out.
 * @param act what was done
 * @param about what it is about, where that is no case or step: those are named by their round
 * @param titles of rounds, by their ids
 */
export function detailWords(
  i18n: Pick<I18n, 't' | 'locale'>,
  { act, round, about, details }: Pick<AuditEntry, 'act' | 'round' | 'about' | 'details'>,
  titles: ReadonlyMap<string, string>,
): string {
  const { t, locale } = i18n;
  const word = (name: string) => {
    const key: MessageKey | undefined = logWords.find((known) => known === `people.log.${name}`);
    return key ? t(key) : name;
  };
  const title = round === null ? undefined : titles.get(round);
  const [state, fields] = [details['state'], details['fields']];
  // The state of a case is said with the act, and a step that is still open says so where that is news.
  const knowsState =
    (act === 'case-changed' && isDid(details['act'])) ||
    (act === 'step-changed' && state === 'open' && ![fields].flat().includes('state'));
  const isSaid = (name: string, value: unknown) =>
    !unsaid.has(name) &&
    !(name === 'state' && knowsState) &&
    !(name === 'act' && act === 'case-changed' && isDid(value)) &&
    !(name === 'final' && value === false) &&
    value !== '' &&
    !(name === 'title' && value === title) &&
    !(counted.has(name) && value === 0) &&
    !(rounds.has(name) && !titles.has(String(value)));
  const told = (name: string, value: string | number | boolean) => {
    if (rounds.has(name)) return titles.get(String(value)) ?? '';
    if (typeof value === 'boolean') return t(value ? 'people.log.yes' : 'people.log.no');
    if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
    if (INSTANT.test(value)) return momentOf(locale, value);
    if (value === 'sales' || value === 'marketing') return t(`side.${value}`);
    // Some languages have another word for an open round than for an open step.
    if (name === 'state' && value === 'open' && act.startsWith('round-')) return word('round-open');
    return worded.has(name) ? word(value) : value;
  };
  const parts = Object.entries(details)
    .filter(([name, value]) => isSaid(name, value))
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
  const line = [...(about === null || about.includes('~') ? [] : [word(about)]), ...parts];
  return line.length === 0 ? '' : line.reduce((before, next) => t('people.audit.next', { before, next }));
}

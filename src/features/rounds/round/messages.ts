import type { UnreachableReason } from '../../../../contract/deliveries.ts';
import type { DeliveryList } from '../../../../contract/deliveryList.ts';
import type { NamedKind } from '../../../../contract/namedKinds.ts';
import type { Failing } from '../../../../contract/failing.ts';
import type { RoundMessages, TriedAgain } from '../../../../contract/roundMessages.ts';
import type { Round } from '../../../../contract/rounds.ts';
import type { ApiClient } from '../../../app/api/apiClient.ts';
import type { Outcome } from '../../../app/api/outcome.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { momentOf } from '../../../app/i18n/moment.ts';
import { wordFor } from '../../../app/i18n/newerWords.ts';

/** People whom messages do not reach, by name. */
export interface Unreached {
  readonly people: readonly { readonly id: string; readonly name: string | null }[];
  /** There are more than are listed. */
  readonly more: boolean;
}

/** More pages than this are not read for a list: it says that there are more. */
const MOST_PAGES = 10;

/** The requests about the messages of a round. */
export const messageRequests = (api: ApiClient) => ({
  messages: (id: string) => api<RoundMessages>(`rounds/${id}/messages`),
  /** Messages that have not arrived for this reason go out again, once. */
  tryAgain: (id: string, reason: UnreachableReason) =>
    api<TriedAgain>(`rounds/${id}/messages`, { method: 'POST', body: { tryAgain: reason } }),

  /** Whom messages do not reach for this reason: everybody once. */
  async unreached(id: string, reason: UnreachableReason): Promise<Outcome<Unreached>> {
    const people = new Map<string, { id: string; name: string | null }>();
    let from: string | null = null;
    for (let page = 1; ; page++) {
      const at: string = from === null ? '' : `&from=${encodeURIComponent(from)}`;
      const outcome: Outcome<DeliveryList> = await api<DeliveryList>(
        `deliveries?round=${id}&state=unreachable${at}`,
      );
      if (outcome.kind !== 'ok') return outcome;
      for (const message of outcome.value.items)
        if (message.reason === reason) people.set(message.to.id, message.to);
      from = outcome.value.next;
      if (from === null || page === MOST_PAGES)
        return { kind: 'ok', value: { people: [...people.values()], more: from !== null }, etag: null };
    }
  },
});

/** People as a list of names is read; whoever has none comes last. */
export function byName(people: Unreached['people'], locale: string): Unreached['people'] {
  const { compare } = new Intl.Collator(locale);
  const named = ({ name }: Unreached['people'][number]) => (name === null ? 1 : 0);
  return [...people].sort((a, b) => named(a) - named(b) || compare(a.name ?? a.id, b.name ?? b.id));
}

/** What is said where no message was sent. After the closing nobody is invited any more, and the summary waits for the day. */
export function noneIn({ state }: Pick<Round, 'state'>, { summaryDue }: Pick<RoundMessages, 'summaryDue'>) {
  if (state !== 'closed') return 'roundPage.messages.none';
  return summaryDue ? 'roundPage.messages.closedLately' : 'roundPage.messages.noneClosed';
}

/** Kinds of messages as an owner thinks of them. */
const groupOf: Readonly<Record<NamedKind, MessageGroup>> = {
  invitation: 'invitations',
  alert: 'liaisons',
  digest: 'liaisons',
  reversed: 'liaisons',
  withdrawn: 'liaisons',
  'gap-closed': 'liaisons',
  'handed-over': 'liaisons',
  'step-soon': 'steps',
  'step-today': 'steps',
  'step-help': 'steps',
  'results-open': 'results',
  'round-closed': 'summaries',
  escalation: 'owner',
  unreachable: 'owner',
  'nobody-left': 'owner',
  'no-liaison': 'owner',
};
export const messageGroups = ['invitations', 'liaisons', 'steps', 'results', 'summaries', 'owner'] as const;
export type MessageGroup = (typeof messageGroups)[number];

/** Messages by what they are about and what came of them, without those that there are none of. */
export function groupedMessages(kinds: RoundMessages['kinds']) {
  return messageGroups.flatMap((group) => {
    const own = kinds.filter(({ kind }) => groupOf[kind] === group);
    const sum = (of: 'sent' | 'pending' | 'unreachable') => own.reduce((all, one) => all + one[of], 0);
    return own.length === 0
      ? []
      : [{ group, sent: sum('sent'), pending: sum('pending'), unreachable: sum('unreachable') }];
  });
}

/** What has become of messages that were to be tried again, in a sentence each. */
export function triedWords(
  { t }: Pick<I18n, 't'>,
  { asked, later, without, over, more }: TriedAgain,
): string {
  const told = [
    ...(asked > 0 ? [t('roundPage.tried.asked', { count: asked })] : []),
    ...(later > 0 ? [t('roundPage.tried.later', { count: later })] : []),
    ...(without > 0 ? [t('roundPage.tried.without', { count: without })] : []),
    ...(over > 0 ? [t('roundPage.tried.over', { count: over })] : []),
    ...(more ? [t('roundPage.tried.more')] : []),
  ];
  return told.length > 0 ? told.join(' ') : t('roundPage.tried.none');
}

/** What has become of what Concord fails at: it is tried as a whole, and whether it works now shows in a moment. */
export const triedFailingWords = ({ t }: Pick<I18n, 't'>, { more }: TriedAgain): string =>
  [t('roundPage.failing.asked'), ...(more ? [t('roundPage.tried.more')] : [])].join(' ');

/** Work on a round that Concord fails at, as an owner reads it: what, and once for all of it since when and what helps. */
export function failingWorkWords(i18n: Pick<I18n, 't' | 'knows' | 'locale'>, work: Failing['work']) {
  const { t, locale } = i18n;
  const [since = ''] = work.map((one) => one.since).sort();
  return {
    titles: work.map((one) => wordFor(i18n, `roundPage.failing.${one.work}`)),
    text: t('roundPage.failing.since', { date: momentOf(locale, since) }),
    // What the calendar asks for comes by itself every two minutes.
    mayTry: work.some((one) => one.work === 'figures'),
  };
}

/** Messages that Concord fails at, as an owner reads them: by what they are about, and reminders. */
export function failingWords({ t, locale }: Pick<I18n, 't' | 'locale'>, failing: Failing) {
  const moment = (at: string) => momentOf(locale, at);
  const groups = messageGroups.flatMap((group) => {
    const ofGroup = failing.messages.filter(({ kind }) => groupOf[kind] === group);
    const [first] = ofGroup.flatMap(({ since }) => since ?? []).sort();
    const count = ofGroup.reduce((all, { messages }) => all + messages, 0);
    return count === 0 ? [] : [{ kind: t(`roundPage.messages.of.${group}`), count, since: first }];
  });
  const count = groups.reduce((all, group) => all + group.count, 0);
  return {
    messages:
      count === 0
        ? null
        : {
            title: t('roundPage.failing.messages', { count }),
            lines: groups.map(({ since, ...group }) =>
              since === undefined
                ? t('roundPage.failing.kind', group)
                : t('roundPage.failing.kindSince', { ...group, date: moment(since) }),
            ),
          },
    reminders:
      failing.reminders === null ? null : t('roundPage.failing.reminders', { count: failing.reminders }),
  };
}

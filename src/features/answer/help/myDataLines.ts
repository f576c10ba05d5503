import { nameInSentence } from '../../../../assessment/texts/nameInSentence.ts';
import type { MyData, MyRound } from '../../../../contract/myData.ts';
import { listed, namesInSentence } from '../../../app/i18n/figures.ts';
import type { I18n, MessageKey } from '../../../app/i18n/i18n.ts';
import { languageName } from '../../../app/i18n/languageName.ts';
import { zoneWords } from '../../../app/i18n/zoneNames.ts';
import { hasAnswers, hasPlace } from '../answers/draft.ts';

/** What somebody has begun in a round and not sent: answers, or no more than their side; null where they took it all back. */
export const begunIn = (draft: MyRound['draft']): 'answers' | 'place' | null =>
  draft && hasAnswers(draft) ? 'answers' : draft && hasPlace(draft) ? 'place' : null;

/** What the way says that leads to where the reader changes or erases what a round keeps of them; null where there is none. */
export function wayIn({
  state,
  response,
  draft,
}: Pick<MyRound, 'state' | 'response' | 'draft'>): MessageKey | null {
  const begun = begunIn(draft);
  if (!response && begun === 'place') return state === 'open' ? 'myData.openPlace' : 'myData.openClosedPlace';
  if (!response && begun === null) return null;
  return state === 'open' ? 'myData.open' : 'myData.openClosed';
}

/** What one round keeps of somebody, a sentence each. */
export function roundLines(i18n: Pick<I18n, 't' | 'locale' | 'date' | 'day'>, round: MyRound): string[] {
  const { t, date } = i18n;
  const { response, roster, noReminders, owner, messages, acts, deletesOn } = round;
  const begun = begunIn(round.draft);
  const written = messages.filter(({ state }) => state !== 'taken-back');
  return [
    ...(response
      ? [t('myData.sent', { date: date(response.answeredOn), count: answered(response.answers) })]
      : []),
    ...(begun ? [t(begun === 'answers' ? 'myData.draft' : 'myData.draftPlace')] : []),
    ...(roster ? [rosterLine(i18n, roster)] : []),
    ...(noReminders ? [t('myData.noReminders')] : []),
    ...(response || begun || roster || noReminders ? [t('myData.deleted', { date: date(deletesOn) })] : []),
    ...(written.length > 0 ? [messagesLine(i18n, written)] : []),
    ...(acts.length > 0 ? [t('myData.acts', { count: acts.length })] : []),
    ...(owner ? [t('myData.owner')] : []),
  ];
}

/** Statements with a number: "can't judge" and what was left open are no answers. */
const answered = (answers: NonNullable<MyRound['response']>['answers']): number =>
  answers.filter((answer) => answer !== null).length;

function rosterLine(
  { t, locale }: Pick<I18n, 't' | 'locale'>,
  { name, user, side, region }: NonNullable<MyRound['roster']>,
): string {
  const line = { name: nameInSentence(locale, name ?? user), side: t(`side.${side}`) };
  return region === null
    ? t('myData.roster', line)
    : t('myData.roster.region', { ...line, region: nameInSentence(locale, region) });
}

type Message = MyRound['messages'][number];

/** What everybody on a list may be written. */
export const toPeople = ['invitation', 'answer-reminder-1', 'answer-reminder-2', 'results-open'] as const;
const isToPeople = (kind: string): kind is (typeof toPeople)[number] => toPeople.some((one) => one === kind);

/** Which messages somebody got: those to everybody one by one, those about cases and steps as a number. */
function messagesLine(
  { t, locale, day }: Pick<I18n, 't' | 'locale' | 'day'>,
  messages: readonly Message[],
): string {
  const one = ({ kind, state, sentAt, askedAt }: Message): string[] => {
    if (!isToPeople(kind)) return [];
    const words = t(`myData.message.${kind}`);
    return [
      state === 'unreachable'
        ? t('myData.message.lost', { what: words })
        : t('myData.message.dated', { what: words, date: day(sentAt ?? askedAt) }),
    ];
  };
  const others = messages.filter(({ kind }) => !isToPeople(kind)).length;
  const all = [
    ...messages.flatMap(one),
    ...(others > 0 ? [t('myData.message.others', { count: others })] : []),
  ];
  return t('myData.messages', { list: listed(locale, all) });
}

/** What is kept of somebody beside rounds, a sentence each. */
export function linesOf({ t, locale }: Pick<I18n, 't' | 'locale'>, data: MyData): string[] {
  const { chat, address, muted, liaison, steps } = data;
  const open = steps.filter(({ state }) => state === 'open').length;
  return [
    chatLine({ t, locale }, chat),
    ...(address ? [t('myData.address')] : []),
    ...(muted ? [t('myData.muted')] : []),
    ...(liaison
      ? [
          liaison.regions
            ? t('myData.liaison.regions', { regions: namesInSentence(locale, liaison.regions) })
            : t('myData.liaison.all'),
        ]
      : []),
    ...(steps.length > 0 ? [t('myData.steps', { count: steps.length, open })] : []),
  ];
}

function chatLine({ t, locale }: Pick<I18n, 't' | 'locale'>, chat: MyData['chat']): string {
  if (!chat) return t('myData.noChat');
  const known = [
    ...(chat.language === null ? [] : [languageName(locale, chat.language)]),
    ...(chat.timeZone === null ? [] : [zoneWords(locale, chat.timeZone, new Date())]),
  ];
  return known.length === 0 ? t('myData.chat') : t('myData.chatKnown', { known: listed(locale, known) });
}

import type { ConversationRecord } from '../../../contract/conversations.ts';
import type { AskForDelivery, DeliveryCard, DeliveryKey, Recipient } from '../../../contract/deliveries.ts';
import type { DeliveryRecord } from '../../../contract/deliveryRecords.ts';
import type { DeliveryMessage } from '../../../contract/messages.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import { daysLater, isQuiet, localTime, nextMorning, tomorrowMorning } from '../calendar.ts';
import type { CardReader } from '../messages/caseCards.ts';
import { closingOf } from '../messages/tellOfClosing.ts';
import { isAnswerReminder, PEACE_DAYS, reminderDays, type PeopleKind } from './peopleKinds.ts';

export interface Deps {
  now(): Date;
  readonly tenant: string;
  placeOf(key: DeliveryKey): DeliveryMessage;
  readDelivery(place: DeliveryMessage): Promise<Versioned<DeliveryRecord> | undefined>;
  askForDelivery: AskForDelivery;
  conversationWith(person: Recipient): Promise<ConversationRecord | undefined>;
  pseudonymOf(person: Recipient, round: RoundRecord): string;
  hasResponded(round: RoundRecord, pseudonym: string): Promise<boolean>;
  isMuted(id: string, now: Date): Promise<boolean>;
  /** Whether somebody has asked not to be reminded of this round. */
  isSilent(round: string, id: string): Promise<boolean>;
  claimReminder(day: string, person: string, reminder: string): Promise<boolean>;
  /** The same for reminders to answer, which give way: nothing that can be seen may come later because of them. */
  claimAnswerReminder(day: string, person: string, reminder: string): Promise<boolean>;
  readonly peopleCards: Readonly<
    Record<PeopleKind, (round: RoundRecord, to: CardReader, known: PeopleKnown | undefined) => DeliveryCard>
  >;
}

/** Of a round that has closed: how many people are in its published figures. */
export interface PeopleFigures {
  readonly answered: number;
}

/** What a card has to know besides its round. */
type PeopleKnown = Partial<PeopleFigures> & {
  /** Whether its reader has answered. */
  readonly hasAnswered?: boolean;
};

/** Somebody on the roster. */
export interface Invited {
  /** Entra object id. */
  readonly id: string;
  /** The roster has their name alone, and they are known because they have been here. */
  readonly isMet: boolean;
}

/** What has become of a message to one person. */
export interface Outcome {
  /** It was asked for now, for the first time. */
  readonly asked: boolean;
  /** When to look at them again: it is not the time, or they cannot be reached yet. Undefined: nothing is left to do. */
  readonly waitsUntil?: Date;
}
const OVER: Outcome = { asked: false };

const HOUR_MS = 3_600_000;
/** The name of a message to one person of a round. Spread, because one partition of storage takes only so many. */
const aboutPeople = (round: string, person: string): string => `${round}~people~${person.slice(0, 2)}`;

/** Writes one message to one person, if it is theirs to get and the time is right: by day, one a day, and each once. */
export async function messagePerson(
  deps: Deps,
  round: RoundRecord,
  kind: PeopleKind,
  { id, isMet }: Invited,
  figures?: PeopleFigures,
): Promise<Outcome> {
  const now = deps.now();
  const to = { tenant: deps.tenant, id };
  const key = { to, about: aboutPeople(round.id, id), kind };
  const before = (await deps.readDelivery(deps.placeOf(key)))?.value;
  if (before && (kind !== 'invitation' || before.state !== 'unreachable')) return OVER;

  const conversation = await deps.conversationWith(to);
  const zone = conversation?.timeZone ?? round.timeZone;
  const morning = { asked: false, waitsUntil: tomorrowMorning(now, zone) };
  const inAnHour = new Date(now.getTime() + HOUR_MS);
  // They may have the app at any time, and hear of it then: the invitation first, the others on the next day.
  if (!conversation && (before || kind !== 'invitation'))
    return kind === 'invitation' ? { asked: false, waitsUntil: inAnHour } : morning;
  // That no invitation reaches somebody is told to the owner, and only who opens the tab is ever met: it would tell who has.
  if (!conversation && isMet) return { asked: false, waitsUntil: inAnHour };
  const again = before && invitedAgainAt(before, round, zone);
  if (again === 'never') return OVER;
  if (again && again > now) return { asked: false, waitsUntil: again };

  if (kind !== 'invitation') {
    if (kind === 'results-open' && (await isToldOfClosing(deps, round, to))) return OVER;
    if (isAnswerReminder(kind)) {
      if (await deps.isSilent(round.id, id)) return OVER;
      if (await deps.hasResponded(round, deps.pseudonymOf(to, round))) return OVER;
      const invited = await deps.readDelivery(deps.placeOf({ ...key, kind: 'invitation' }));
      // Nobody is reminded of what they have not been invited to; the invitation may reach them yet.
      if (!invited || invited.value.state === 'unreachable') return morning;
      if (!isPeaceOver(invited.value, kind, now, zone)) return morning;
    }
  }
  if (isQuiet(now, zone)) return { asked: false, waitsUntil: nextMorning(now, zone) };
  if (await deps.isMuted(id, now)) return morning;
  const { day } = localTime(now, zone);
  const claim = isAnswerReminder(kind) ? 'claimAnswerReminder' : 'claimReminder';
  if (!(await deps[claim](day, id, `${kind} ${key.about}`))) return morning;
  const reader = { id, language: conversation?.locale ?? 'en', timeZone: zone };
  // Everybody is invited: a message that only they do not get would tell who has answered. Its words may differ.
  const hasAnswered = kind === 'invitation' && (await deps.hasResponded(round, deps.pseudonymOf(to, round)));
  const card = deps.peopleCards[kind](round, reader, { ...figures, hasAnswered });
  const done = await deps.askForDelivery({ ...key, card, version: (before?.version ?? -1) + 1 });
  const asked = done === 'asked' && !before; // else another server was at it, too, or they are invited again
  // Whether it has arrived is seen later: whom it has not reached gets it when they have the app.
  return kind === 'invitation' ? { asked, waitsUntil: inAnHour } : { asked };
}

const NOT_THERE = new Set(['not-installed', 'not-in-conversation']);

/**
 * When somebody whom an invitation could not reach is invited again: at once where they have got the app meanwhile, the next
 * morning where they had removed it, and else, above all where they had blocked Concord, with the next message that is due
 * to everybody.
 */
function invitedAgainAt(
  { askedAt, attempts, reason }: DeliveryRecord,
  round: RoundRecord,
  zone: string,
): Date | 'never' {
  const last = new Date(askedAt);
  if (reason !== null && NOT_THERE.has(reason)) return attempts === 0 ? last : tomorrowMorning(last, zone);
  return reminderDays(round).find((at) => at > last) ?? 'never';
}

/** Liaisons and the owner have a summary of their own. */
const isToldOfClosing = async (deps: Deps, round: RoundRecord, to: Recipient): Promise<boolean> =>
  (await deps.readDelivery(deps.placeOf({ to, ...closingOf(round.id) }))) !== undefined;

const isPeaceOver = ({ askedAt }: DeliveryRecord, kind: PeopleKind, now: Date, zone: string): boolean =>
  localTime(now, zone).day >= daysLater(localTime(new Date(askedAt), zone).day, PEACE_DAYS[kind]);

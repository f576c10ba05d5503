import type { ConversationRecord } from '../../../contract/conversations.ts';
import type { DeliveryRecord } from '../../../contract/deliveryRecords.ts';
import { isQuiet, nextMorning } from '../calendar.ts';
import { isPeopleKind } from '../invitations/peopleKinds.ts';

const QUIET = 'quiet-';
/** What a message is about that brings whatever came up while somebody wanted quiet. @param day "2026-11-24" */
export const afterQuiet = (roundId: string, day: string): string => `${roundId}~${QUIET}${day}`;

const calendarKinds: ReadonlySet<string> = new Set([
  'step-today',
  'step-soon',
  'reminder',
  'escalation',
  'round-closed',
]);

/** Whether a message is asked for by day alone. Others follow from what somebody does or answers, and come when it happens. */
export const comesByDay = ({ kind, about }: Pick<DeliveryRecord, 'kind' | 'about'>): boolean =>
  isPeopleKind(kind) || calendarKinds.has(kind) || (kind === 'digest' && about.includes(`~${QUIET}`));

export interface Deps {
  now(): Date;
  /** The time zone of a round; UTC where there is none. */
  timeZoneOfRound(id: string): Promise<string>;
}

/**
 * Until when a message must wait because it is night where its person is: one that comes by day alone and could not be
 * sent when it was asked for. A card that changes makes no sound, so it changes at once.
 */
export async function nightUntil(
  deps: Deps,
  message: Pick<DeliveryRecord, 'kind' | 'about' | 'sentVersion'>,
  { timeZone }: Pick<ConversationRecord, 'timeZone'>,
): Promise<Date | undefined> {
  if (message.sentVersion !== null || !comesByDay(message)) return undefined;
  const round = message.about.slice(0, message.about.indexOf('~'));
  const zone = timeZone ?? (await deps.timeZoneOfRound(round));
  return isQuiet(deps.now(), zone) ? nextMorning(deps.now(), zone) : undefined;
}

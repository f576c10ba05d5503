import { daysLater, localTime } from '../../flows/calendar.ts';
import type { ConcordCards } from '../cards/concordCards.ts';
import type { Speaker, Verb } from '../speaker.ts';

export interface Deps {
  now(): Date;
  mute(id: string, until: Date): Promise<void>;
  readonly cards: ConcordCards;
}

const MORNING_HOUR = 7;
const HOUR_MS = 3_600_000;

/** Tomorrow morning at seven where the person is. */
export function tomorrowMorning(now: Date, timeZone: string): Date {
  const tomorrow = daysLater(localTime(now, timeZone).day, 1);
  // Within a day every hour of the local clock comes once or, when clocks change, twice or not at all: the first that fits.
  for (let at = now.getTime(); at < now.getTime() + 49 * HOUR_MS; at += HOUR_MS / 4) {
    const { day, hour } = localTime(new Date(at), timeZone);
    if (day === tomorrow && hour >= MORNING_HOUR) return new Date(at);
  }
  return new Date(now.getTime() + 24 * HOUR_MS);
}

/** Quiet until tomorrow, for every message but those that were asked for. */
export const muteUntilTomorrow = async (deps: Deps, { person, timeZone }: Speaker): Promise<void> =>
  deps.mute(person.id, tomorrowMorning(deps.now(), timeZone ?? 'UTC'));

export const quietVerbs = (deps: Deps): Record<'mute', Verb> => ({
  mute: async (speaker) => {
    await muteUntilTomorrow(deps, speaker);
    const { content } = deps.cards.muted({ id: speaker.person.id, language: speaker.locale });
    return { kind: 'card', card: content };
  },
});

import { tomorrowMorning } from '../../flows/calendar.ts';
import type { ConcordCards } from '../cards/concordCards.ts';
import type { Speaker, Verb } from '../speaker.ts';

export interface Deps {
  now(): Date;
  mute(id: string, until: Date): Promise<void>;
  readonly cards: ConcordCards;
}

/** Quiet until tomorrow at seven where the person is, for every message but those that were asked for. */
export const muteUntilTomorrow = async (deps: Deps, { person, timeZone }: Speaker): Promise<void> =>
  deps.mute(person.id, tomorrowMorning(deps.now(), timeZone ?? 'UTC'));

export const quietVerbs = (deps: Deps): Record<'mute', Verb> => ({
  mute: async (speaker) => {
    await muteUntilTomorrow(deps, speaker);
    const { content } = deps.cards.muted({ id: speaker.person.id, language: speaker.locale });
    return { kind: 'card', card: content };
  },
});

import * as z from 'zod';
import { roundId } from '../../../contract/answers.ts';
import type { ConcordCards } from '../cards/concordCards.ts';
import type { Verb } from '../speaker.ts';

export interface Deps {
  /** Somebody wants no reminders of a round. */
  silence(round: string, id: string): Promise<void>;
  findRound(id: string): Promise<unknown>;
  readonly cards: ConcordCards;
}

const pressed = z.looseObject({ round: roundId });

/** What people can press in an invitation. */
export const roundVerbs = (deps: Deps): Record<'no-reminders', Verb> => ({
  'no-reminders': async ({ person, locale }, data) => {
    const { success, data: read } = pressed.safeParse(data);
    const to = { id: person.id, language: locale };
    // Whoever makes up a round of their own fills no storage with it.
    if (success && (await deps.findRound(read.round)) !== undefined) {
      await deps.silence(read.round, person.id);
      return { kind: 'card', card: deps.cards.noReminders(read.round, to).content };
    }
    return { kind: 'text', text: deps.cards.noSuchRound(to) };
  },
});

import * as z from 'zod';
import { disagreementId } from '../../../contract/disagreements.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import type { QuestionSet } from '../../../assessment/questionSet.ts';
import { reasonIds } from '../../../assessment/texts/actionText.ts';
import { changeDisagreement, type Deps as ChangeDeps } from '../../flows/cases/changeDisagreement.ts';
import { readDisagreement } from '../../flows/cases/readDisagreements.ts';
import { openStepsOf } from '../../flows/cases/openSteps.ts';
import type { CardReader, CardRound } from '../../flows/messages/caseCards.ts';
import type { ConcordCards } from '../cards/concordCards.ts';
import type { Speaker, Verb, VerbAnswer } from '../speaker.ts';
import { dealingTexts } from '../texts/dealingTexts.ts';

export interface Deps extends ChangeDeps {
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  findRound(id: string): Promise<RoundRecord | undefined>;
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  listCases(
    roundId: string,
    from: string | undefined,
  ): Promise<{ items: CaseRecord[]; next: string | null } | 'no-such-page'>;
  readonly cards: ConcordCards;
}

const pressed = z.looseObject({ disagreement: disagreementId });
const notUseful = z.looseObject({ disagreement: disagreementId, reason: z.enum(reasonIds) });

/** Nobody is an owner in the chat: the role stands in tokens of the tab alone. */
export const personOf = ({ person }: Speaker) => ({ ...person, owner: false });

/** Whoever presses reads what becomes of the card. */
const readerAs = ({ person, locale, timeZone }: Speaker): CardReader => ({
  id: person.id,
  language: locale,
  timeZone,
});

/** What the buttons of a case's card do. A second press, and a press on an old card, are answered with the case as it is now. */
export function caseVerbs(deps: Deps): Record<'take' | 'give-back' | 'not-useful', Verb> {
  /** What a case's cards say of its round: read before anything is changed, so that what was done can be told. */
  async function roundOf(disagreement: string): Promise<CardRound | undefined> {
    const round = (await deps.readRound(disagreement.slice(0, disagreement.indexOf('~'))))?.value;
    return round && { round, set: await deps.questionSetOf(round) };
  }

  /** The case as it stands now. */
  async function asItIs(speaker: Speaker, of: CardRound, found: CaseRecord): Promise<VerbAnswer> {
    const to = readerAs(speaker);
    return { kind: 'card', card: deps.cards.current(of, found, to, await openStepsOf(deps, found)).content };
  }

  const nothing = (speaker: Speaker): VerbAnswer => ({
    kind: 'text',
    text: dealingTexts(speaker.locale).notYours,
  });

  const acting =
    (act: 'take' | 'give-back'): Verb =>
    async (speaker, data) => {
      const read = pressed.safeParse(data);
      if (!read.success) return nothing(speaker);
      const id = read.data.disagreement;
      const of = await roundOf(id);
      if (!of) return nothing(speaker);
      const outcome = await changeDisagreement(deps, personOf(speaker), id, undefined, { act });
      if (outcome.kind === 'disagreement') return asItIs(speaker, of, outcome.value);
      const now = await readDisagreement({ ...deps }, personOf(speaker), id);
      return now.kind === 'disagreement' ? asItIs(speaker, of, now.value) : nothing(speaker);
    };

  return {
    take: acting('take'),
    'give-back': acting('give-back'),

    'not-useful': async (speaker, data) => {
      const read = notUseful.safeParse(data);
      if (!read.success) return nothing(speaker);
      const { disagreement: id, reason } = read.data;
      const of = await roundOf(id);
      if (!of) return nothing(speaker);
      const outcome = await changeDisagreement(deps, personOf(speaker), id, undefined, {
        act: 'not-useful',
        reason,
      });
      if (outcome.kind !== 'disagreement') return nothing(speaker);
      const to = readerAs(speaker);
      const { content } = deps.cards.notUsefulThanks(of, outcome.value, reason, to);
      return { kind: 'card', card: content };
    },
  };
}

import { disagreementSentence } from '../../../assessment/texts/disagreementSentence.ts';
import type { QuestionSet } from '../../../assessment/questionSet.ts';
import { fill } from '../../../assessment/texts/fill.ts';
import { placeName } from '../../../assessment/texts/names.ts';
import { standsAs } from '../../../contract/freeCase.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import { caseNow } from '../../flows/cases/caseNow.ts';
import { dealingsIn, type Dealings, type Deps as DealingsDeps } from '../../flows/people/dealings.ts';
import { asWritten } from '../cards/plainText.ts';
import type { ConcordCards } from '../cards/concordCards.ts';
import type { Speaker } from '../speaker.ts';
import { dealingTexts } from '../texts/dealingTexts.ts';
import { personOf } from './caseVerbs.ts';
import { asTyped, linked, listed } from './lines.ts';
import { roundsToTell, type Deps as RoundDeps } from './roundsToTell.ts';

export interface Deps extends DealingsDeps, RoundDeps {
  /** All cases of a round. */
  readCases(roundId: string): Promise<Versioned<CaseRecord>[]>;
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  readonly cards: Pick<ConcordCards, 'linkTo'>;
}

/** The cases that nobody has closed, of every round: that there is none must be so. One look at storage for each round. */
export async function disagreementsFor(deps: Deps, speaker: Speaker): Promise<string> {
  const texts = dealingTexts(speaker.locale);
  const [current, ...others] = await roundsToTell(deps);
  if (!current) return texts.noRound;
  const liaisons = await deps.findLiaisons();
  const dealings = dealingsIn(liaisons, personOf(speaker));
  if (!dealings.deals) return texts.liaisonsOnly;
  const lines = await openCases(deps, speaker, { dealings, liaisons }, current);
  // What was found in a round goes on after it: the next one may have opened meanwhile.
  for (const round of others)
    lines.push(
      ...(await openCases(deps, speaker, { dealings, liaisons }, round)).map(
        (line) => `${line} – ${asTyped(round.title)}`,
      ),
    );
  return lines.length === 0 ? texts.noDisagreements : listed(lines, speaker.locale);
}

/** A line for each case of a round that nobody has closed, and that is theirs. */
async function openCases(
  deps: Pick<Deps, 'readCases' | 'questionSetOf' | 'cards'>,
  speaker: Speaker,
  { dealings, liaisons }: { readonly dealings: Dealings; readonly liaisons: readonly Liaison[] },
  round: RoundRecord,
): Promise<string[]> {
  const { locale } = speaker;
  const open = (await deps.readCases(round.id))
    .map(({ value }) => caseNow(value, liaisons))
    .filter(({ state, region }) => state !== 'closed' && dealings.includes(region));
  if (open.length === 0) return [];
  const set = await deps.questionSetOf(round);
  return open.map((one) =>
    fill(dealingTexts(locale).disagreementLine, {
      sentence: linked(
        asWritten(disagreementSentence(one.subject, one.higher, placeName(one.region, locale), set, locale)),
        deps.cards.linkTo(one.id),
      ),
      state: stateWords(one, speaker),
    }),
  );
}

function stateWords(one: CaseRecord, { person, locale }: Speaker): string {
  const { states } = dealingTexts(locale);
  const state = standsAs(one);
  const { takenBy } = one;
  if (state === 'taken' && takenBy)
    return takenBy.id === person.id
      ? states.takenByYou
      : fill(states.taken, { takenBy: asTyped(takenBy.name) });
  return state === 'agreed' ? states.agreed : states.open;
}

import type { QuestionSet } from '../../../assessment/questionSet.ts';
import { wordsOf } from '../../../assessment/summary/canonical.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import type { AddSummaryBody, KeptSummary, OtherOrganisation } from '../../../contract/summaries.ts';
import { MOST_SUMMARIES } from '../../../contract/summaryLimits.ts';
import { dealingsOf, type Deps as DealingsDeps } from '../people/dealings.ts';
import type { Person } from '../people/person.ts';
import { mayRead } from '../results/readResults.ts';
import { visibleRound, type Deps as RoundDeps } from '../rounds/visibleRound.ts';
import { readSummaryFile } from './readSummaryFile.ts';
import { sha256 } from './sha256.ts';

export interface Deps extends RoundDeps, DealingsDeps {
  newRowId(): string;
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  readSummaries(): Promise<Versioned<KeptSummary[]>>;
  replaceSummaries(value: Versioned<KeptSummary[]>): Promise<'kept' | 'changed-meanwhile'>;
}

/** Two owners at once: whoever comes second looks again. More often than this nobody is in the way. */
const TRIES = 5;

/** An organisation beside a round that was asked in these words. */
function beside({ file, ...kept }: KeptSummary, words: string): OtherOrganisation {
  const sameQuestions = file.questions.words === words;
  const { closed, people } = file;
  return { ...kept, closed, people, sameQuestions, summary: sameQuestions ? file : null };
}

/** Other organisations that were added, for whoever may read the results of the round. */
export async function readSummaries(deps: Deps, person: Person, roundId: string) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const { round, state } = visible;
  const { deals } = await dealingsOf(deps, person);
  if (!mayRead(deals, round, state)) return { kind: 'results-not-open', closesAt: round.closesAt } as const;
  const words = wordsOf(await deps.questionSetOf(round), sha256);
  const { value } = await deps.readSummaries();
  return { kind: 'summaries', round: round.id, items: value.map((one) => beside(one, words)) } as const;
}

/** Keeps a summary file under the name that its reader gives it. */
export async function addSummary(
  deps: Deps,
  person: Person,
  roundId: string,
  { name, text }: AddSummaryBody,
) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const set = await deps.questionSetOf(visible.round);
  const read = readSummaryFile(text, set, sha256);
  if (read.kind !== 'summary') return read;

  const { file } = read;
  const added: KeptSummary = {
    id: deps.newRowId(),
    name,
    addedOn: deps.now().toISOString().slice(0, 10),
    file,
  };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { value, etag } = await deps.readSummaries();
    const there = value.find(
      (one) => nameKey(one.name) === nameKey(name) || one.file.checksum === file.checksum,
    );
    if (there) return { kind: 'summary-there-already', name: there.name } as const;
    if (value.length >= MOST_SUMMARIES) return { kind: 'too-many-summaries', most: MOST_SUMMARIES } as const;
    if ((await deps.replaceSummaries({ value: [...value, added], etag })) === 'kept')
      return { kind: 'added', item: beside(added, file.questions.words) } as const;
  }
  return { kind: 'busy' } as const;
}

/** Forgets another organisation, for every round. */
export async function removeSummary(deps: Pick<Deps, 'readSummaries' | 'replaceSummaries'>, id: string) {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { value, etag } = await deps.readSummaries();
    const gone = value.find((one) => one.id === id);
    if (!gone) return { kind: 'summary-not-found' } as const;
    const left = value.filter((one) => one !== gone);
    if ((await deps.replaceSummaries({ value: left, etag })) === 'kept')
      return { kind: 'removed', name: gone.name } as const;
  }
  return { kind: 'busy' } as const;
}

const nameKey = (name: string): string => name.toLocaleLowerCase('en');

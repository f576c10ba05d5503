import { wordsOf } from '../../../assessment/summary/canonical.ts';
import type { Versioned } from '../../../contract/records.ts';
import type { AddSummaryBody, KeptSummary, OtherOrganisation } from '../../../contract/summaries.ts';
import { MOST_SUMMARIES } from '../../../contract/summaryLimits.ts';
import { auditFirst, type FirstDeps } from '../audit.ts';
import type { Person } from '../people/person.ts';
import { openResults, type OpenDeps } from '../results/readResults.ts';
import { visibleRound } from '../rounds/visibleRound.ts';
import { ownAmong, ownRoundOf, type Deps as OwnDeps } from './ownRoundOf.ts';
import { readSummaryFile } from './readSummaryFile.ts';
import { sha256 } from './sha256.ts';

export interface Deps extends OpenDeps, FirstDeps, OwnDeps {
  newRowId(): string;
  readSummaries(): Promise<Versioned<KeptSummary[]>>;
  replaceSummaries(value: Versioned<KeptSummary[]>): Promise<'kept' | 'changed-meanwhile'>;
}

/** Two owners at once: whoever comes second looks again. More often than this nobody is in the way. */
const TRIES = 5;

/** An organisation beside a round that was asked in these words. */
function beside({ file, ...kept }: KeptSummary, words: string, own: boolean): OtherOrganisation {
  const sameQuestions = file.questions.words === words;
  const { closed, people } = file;
  return { ...kept, closed, people, sameQuestions, own, summary: sameQuestions && !own ? file : null };
}

/** Other organisations that were added, for whoever may read the results of the round. */
export async function readSummaries(deps: Deps, person: Person, roundId: string) {
  const open = await openResults(deps, person, roundId, 'person');
  if (open.kind !== 'open') return open;
  const { round } = open;
  const words = wordsOf(await deps.questionSetOf(round), sha256);
  const { value } = await deps.readSummaries();
  // Before they were refused, files of rounds of one's own were kept like any other.
  const own = await ownAmong(
    deps,
    value.map(({ file }) => file),
  );
  const items = value.map((one) => beside(one, words, own.has(one.file.checksum)));
  return { kind: 'summaries', round: round.id, items } as const;
}

/**
 * Keeps a summary file under the name that its reader gives it; a file of a round of this Concord is none of another
 * organisation. The same file under the same name once more is the same entry. It stands in the log before it is kept: where
 * the log cannot be written, nothing is kept.
 */
export async function addSummary(
  deps: Deps,
  person: Person,
  roundId: string,
  { name, text }: AddSummaryBody,
) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const set = await deps.questionSetOf(visible.round);
  const read = readSummaryFile(text, set, sha256, deps.now());
  if (read.kind !== 'summary') return read;

  const { file } = read;
  const own = await ownRoundOf(deps, file);
  if (own) return { kind: 'own-summary', title: own.title } as const;
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
    // An answer was lost on its way, and the same is asked for again: it is there, once.
    if (there?.name === name && there.file.checksum === file.checksum)
      return { kind: 'added', item: beside(there, file.questions.words, false) } as const;
    if (there) return { kind: 'summary-there-already', name: there.name } as const;
    if (value.length >= MOST_SUMMARIES) return { kind: 'too-many-summaries', most: MOST_SUMMARIES } as const;
    if (attempt === 0)
      await auditFirst(deps, {
        by: person,
        act: 'summary-added',
        round: visible.round.id,
        details: { organisation: name },
      });
    if ((await deps.replaceSummaries({ value: [...value, added], etag })) === 'kept')
      return { kind: 'added', item: beside(added, file.questions.words, false) } as const;
  }
  return { kind: 'busy' } as const;
}

/** Forgets another organisation, for every round. It stands in the log before, as what is added does. */
export async function removeSummary(
  deps: Pick<Deps, 'readSummaries' | 'replaceSummaries'> & FirstDeps,
  person: Person,
  id: string,
) {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { value, etag } = await deps.readSummaries();
    const gone = value.find((one) => one.id === id);
    if (!gone) return { kind: 'summary-not-found' } as const;
    if (attempt === 0)
      await auditFirst(deps, { by: person, act: 'summary-removed', details: { organisation: gone.name } });
    const left = value.filter((one) => one !== gone);
    if ((await deps.replaceSummaries({ value: left, etag })) === 'kept') return { kind: 'removed' } as const;
  }
  return { kind: 'busy' } as const;
}

const nameKey = (name: string): string => name.toLocaleLowerCase('en');

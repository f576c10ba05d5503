import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { CellAtClose } from '../../../assessment/release/closing.ts';
import {
  mayBeMadeAgain,
  researchGroups,
  type ResearchGroup,
} from '../../../assessment/research/researchGroups.ts';
import type { HandedOut } from '../../../contract/handedOut.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import type { Person } from '../people/person.ts';
import { collectAnswers, type Deps as CollectDeps } from './collectAnswers.ts';
import { fileName } from '../../../contract/fileName.ts';
import { noteExport, type Deps as NoteDeps } from './noteExport.ts';
import { linesOf, reliabilityOf, rowsOf, shuffled, type Chance } from './researchLines.ts';
import { researchRound, type Deps as ResearchDeps } from './researchRound.ts';

export interface Deps extends ResearchDeps, CollectDeps, NoteDeps, Chance {
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  readCountsAtClose(
    round: RoundRecord,
    release: { readonly number: number },
  ): Promise<ReadonlyMap<string, CellAtClose>>;
  readHandedOut(round: RoundRecord): Promise<Versioned<HandedOut> | undefined>;
  writeHandedOut(
    round: RoundRecord,
    value: HandedOut,
    etag: string | undefined,
  ): Promise<'written' | 'lost-race'>;
}

/** So long a file may be fetched anew, as it was: a download may have broken. */
const A_MOMENT_MS = 15 * 60_000;

/**
 * The file with a line for each person: random ids that are made for it, side and region, answers; no dates and nothing
 * that leads to a pseudonym. Once, and again only when enough people have erased their answers since. That it was made is
 * kept and written into the log before a byte of it leaves.
 */
export async function exportRespondents(deps: Deps, person: Person, roundId: string) {
  const found = await researchRound(deps, person, roundId);
  if (found.kind !== 'research') return found;
  const { round, release } = found;
  const k = round.minimumGroupSize;
  const [set, atClose, before] = await Promise.all([
    deps.questionSetOf(round),
    deps.readCountsAtClose(round, release),
    deps.readHandedOut(round),
  ]);
  const cells = await collectAnswers(deps, round);
  const now = new Map([...cells].map(([cell, rows]) => [cell, rows.length] as const));

  const made = before
    ? again(k, before.value, now, deps.now())
    : researchGroups(k, round.regions.length, atClose, now);
  if (!made) return { kind: 'already-handed-out', at: before?.value.at ?? '' } as const;
  if (!made.groups.some(({ side }) => side !== 'observer')) return { kind: 'too-few-people', k } as const;

  const lines = linesOf(made.groups, cells);
  const value: HandedOut = {
    at: deps.now().toISOString(),
    groups: made.groups.map((group) => ({ ...group, cells: [...group.cells] })),
    joined: [...made.joined],
    reliability: reliabilityOf(set, k, made.groups, lines),
  };
  if ((await deps.writeHandedOut(round, value, before?.etag)) === 'lost-race')
    return { kind: 'busy' } as const;
  await noteExport(deps, person, round.id, { file: 'respondents', format: 'csv', people: lines.length });
  return {
    kind: 'lines',
    name: fileName({ kind: 'respondents', round: round.title, date: value.at }, 'csv'),
    head: ['id', 'side', 'region', ...set.statements.map((_, index) => `s${index + 1}`)],
    lines: rowsOf(deps, round, shuffled(deps, lines)),
  } as const;
}

/** The groups of the file before, with whoever of them is still there; nothing where it may not be made again. */
function again(
  k: number,
  { groups, joined, at }: HandedOut,
  now: ReadonlyMap<string, number>,
  moment: Date,
): { groups: ResearchGroup[]; joined: number[] } | undefined {
  const aMomentAgo = moment.getTime() - Date.parse(at) < A_MOMENT_MS;
  if (!mayBeMadeAgain(k, groups, now, aMomentAgo)) return undefined;
  const left = groups.map((group) => ({
    ...group,
    people: group.cells.reduce((sum, cell) => sum + (now.get(cell) ?? 0), 0),
  }));
  // Grouped otherwise, two files would tell apart what one of them keeps together.
  return left.every(({ people, heldBack }) => people - heldBack >= k) ? { groups: left, joined } : undefined;
}

import { caseChanges, type CaseChange } from '../../../assessment/cases/caseChanges.ts';
import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { ReleasedScope } from '../../../assessment/release/releasedScopes.ts';
import { higherOf } from '../../../assessment/scope/established.ts';
import type { CaseEvent } from '../../../contract/caseHistory.ts';
import type { CaseNews, CaseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import { toTheMinute } from '../calendar.ts';
import { audit, type Deps as AuditDeps } from '../audit.ts';
import { caseId } from './caseId.ts';
import { withEvent, withNews } from './caseHistory.ts';
import type { ReleaseHead } from '../results/readResults.ts';
import { turnsOf } from '../results/turns.ts';

export interface Deps extends AuditDeps {
  now(): Date;
  readRelease(round: RoundRecord, number: number): Promise<ReleaseHead | undefined>;
  readScopes(round: RoundRecord, release: ReleaseHead): Promise<ReleasedScope[]>;
  readCases(roundId: string): Promise<Versioned<CaseRecord>[]>;
  /** Undefined where the case is there already. */
  addCase(value: CaseRecord): Promise<Versioned<CaseRecord> | undefined>;
  replaceCase(value: Versioned<CaseRecord>): Promise<Versioned<CaseRecord> | 'changed-meanwhile'>;
}

/** Somebody may be changing a case at the same moment. */
const MOST_ATTEMPTS = 5;

/**
 * Judges one release: opens cases, and tells those that stand what has become of them. Judging it twice changes nothing
 * more; a case that somebody changed in between is read again.
 */
export async function detectDisagreements(
  deps: Deps,
  round: RoundRecord,
  set: QuestionSet,
  number: number,
): Promise<void> {
  const release = await deps.readRelease(round, number);
  if (!release) return;
  const scopes = await deps.readScopes(round, release);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++)
    if (await judged(deps, round, set, release, scopes)) return;
  throw new Error('the cases of a round changed all the time');
}

/** Whether everything could be written. */
async function judged(
  deps: Deps,
  round: RoundRecord,
  set: QuestionSet,
  release: ReleaseHead,
  scopes: readonly ReleasedScope[],
): Promise<boolean> {
  const cases = await deps.readCases(round.id);
  // A release that was judged before says nothing about what a later one has said.
  const known = cases.map(({ value }) => value);
  const changes = caseChanges(set, round.regions.length, scopes, known);
  const joined = new Set(scopes.flatMap((scope) => scope.joined ?? []));
  let all = true;
  for (const change of changes) {
    const id = caseId(round, change);
    const before = cases.find(({ value }) => value.id === id);
    if (before && before.value.release >= release.number) continue;
    const after = caseAfter(before?.value, round, change, release, deps.now());
    const written = before
      ? await deps.replaceCase({ value: after, etag: before.etag })
      : await deps.addCase(after);
    if (!before && written) await noteCase(deps, after, release);
    all &&= written !== undefined && written !== 'changed-meanwhile';
  }
  for (const { value, etag } of cases) {
    if (value.joined || value.region === null || !joined.has(value.region)) continue;
    all &&= (await deps.replaceCase({ value: { ...value, joined: true }, etag })) !== 'changed-meanwhile';
  }
  return all;
}

async function noteCase(deps: Deps, { id, round, higher }: CaseRecord, release: ReleaseHead): Promise<void> {
  await audit(
    deps,
    { by: null, act: 'case-found', round, about: id, details: { higher } },
    { at: new Date(release.releasedAt), name: `case ${id}`, turn: turnsOf(release.number).found },
  );
}

/** Versions of a case differ in their times, so two in one minute must not have the same. @param at ISO 8601 */
const justAfter = (at: string): string => new Date(Date.parse(at) + 1).toISOString();

/** What people are told of; a finding that returns in the same direction is silent. */
const news: Partial<Record<CaseChange['what'], CaseNews>> = {
  found: 'found',
  reversed: 'reversed',
  withdrawn: 'withdrawn',
  'gap-closed': 'gap-closed',
  // Silent: no message, but a card that says that it is over must not go on saying so.
  'found-again': 'changed',
};

function caseAfter(
  before: CaseRecord | undefined,
  round: RoundRecord,
  change: CaseChange,
  release: ReleaseHead,
  now: Date,
): CaseRecord {
  const { region, subject, what, n, includes, drift } = change;
  const at = toTheMinute(now, before && justAfter(before.changedAt));
  const gap = subject.gap ?? before?.gap ?? 0;
  const higher = higherOf(gap);
  const over = what === 'withdrawn' || what === 'gap-closed';
  const event: CaseEvent | undefined = what === 'still-found' ? undefined : { at, by: null, act: what };
  // Who has a card reads the final figures in it; every other release leaves the figures and their time as they are.
  const told = news[what] ?? (release.final && before?.state !== 'closed' ? 'changed' : undefined);
  const first = before ?? {
    id: caseId(round, change),
    round: round.id,
    region,
    subject: { kind: subject.kind, id: subject.id },
    reversed: false,
    joined: false,
    state: 'open' as const,
    outcome: null,
    takenBy: null,
    takerLeft: false,
    openedAt: at,
    history: [],
    pending: [],
  };
  return {
    ...first,
    finding: over ? what : 'found',
    // The direction in which it was found stays while it is over: a finding that returns is compared with it.
    higher: over && before ? before.higher : higher,
    reversed: what === 'reversed' ? !first.reversed : first.reversed,
    gap,
    foundGap: over && before ? before.foundGap : gap,
    interval: subject.interval ?? null,
    n,
    evidence: subject,
    includes: [...includes],
    drift,
    release: release.number,
    figuresAt: release.releasedAt,
    figuresFinal: release.final,
    // Nobody could take it while it was over.
    ...(what === 'found-again' && { openSince: at }),
    changedAt: event ? at : (before?.changedAt ?? at),
    history: event ? withEvent(first.history, event) : first.history,
    pending: told ? withNews(first.pending, told) : first.pending,
  };
}

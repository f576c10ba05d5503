import { answersWithin } from './answersWithin.ts';
import { alphaShares } from '../disagreement/alphaShares.ts';
import { nextFinding, type Judged } from '../disagreement/decide.ts';
import type { QuestionSet } from '../questionSet.ts';
import { SMALLER } from '../release/releasedScopes.ts';
import { broadestIn, establishedIn, higherOf, holds } from '../scope/established.ts';
import type { Scope } from '../scope/scope.ts';
import type { ScopeSubject } from '../scope/scopeSubject.ts';
import type { Higher } from '../texts/disagreementSentence.ts';

/** What is known of a case that the detector opened earlier. */
export interface KnownCase {
  /** The region's name; null for the whole company. */
  readonly region: string | null;
  readonly subject: { readonly kind: ScopeSubject['kind']; readonly id: string };
  readonly finding: 'found' | 'withdrawn' | 'gap-closed';
  readonly higher: Higher;
}

/** What a release says of one case. */
export interface CaseChange {
  readonly region: string | null;
  /** Of an area or overall also how its statements were answered, added up. */
  readonly subject: ScopeSubject;
  /** `still-found` brings newer figures and is no event. */
  readonly what: 'found' | 'found-again' | 'reversed' | 'still-found' | 'withdrawn' | 'gap-closed';
  readonly n: { readonly sales: number; readonly marketing: number };
  /** Narrower disagreements that point the same way and have no case of their own. */
  readonly includes: readonly ScopeSubject[];
  /** Of its place: how much may come from the days on which the sides answered. */
  readonly drift?: NonNullable<Scope['drift']>;
}

const sameSubject = (a: { kind: string; id: string }, b: { kind: string; id: string }) =>
  a.kind === b.kind && a.id === b.id;

/**
 * What a release makes of the cases of its round. A case is opened for the broadest true finding first: what is a part of
 * one that is established, or of a case that stands, is listed there. A case that was opened stays (latched) until the gap is
 * shown to be small or the evidence is gone; a finding that returns is the same case again.
 * @param scopes of one release; regions that are shown as one open no case
 * @param regions how many the round's list has
 */
export function caseChanges(
  set: QuestionSet,
  regions: number,
  scopes: readonly Scope[],
  known: readonly KnownCase[],
): CaseChange[] {
  return scopes
    .filter(({ region }) => region !== SMALLER)
    .flatMap((scope) =>
      changesIn(
        set,
        regions,
        scope,
        known.filter(({ region }) => region === scope.region),
      ),
    );
}

function changesIn(
  set: QuestionSet,
  regions: number,
  scope: Scope,
  known: readonly KnownCase[],
): CaseChange[] {
  const areaOf = (id: string) => set.statements.find((statement) => statement.id === id)?.area;
  const established = establishedIn(scope.subjects);
  const broadest = broadestIn(scope.subjects, areaOf);
  const standing = known.filter(({ finding }) => finding === 'found');
  const knownAs = (subject: ScopeSubject) => known.find((one) => sameSubject(one.subject, subject));
  /** Whether a case that stands, in the same direction, already lists it. */
  const heldByCase = (subject: ScopeSubject) =>
    standing.some((broad) =>
      holds(
        { ...broad.subject, status: 'disagree', gap: broad.higher === 'sales' ? 1 : -1 },
        subject,
        areaOf,
      ),
    );
  const includes = (broad: ScopeSubject) =>
    established.filter((narrow) => holds(broad, narrow, areaOf) && !knownAs(narrow));
  const alphas = alphaShares(
    { statements: set.statements.length, areas: set.areas.length },
    regions,
    scope.region === null ? 'company' : 'region',
  );

  return scope.subjects.flatMap((subject): CaseChange[] => {
    const before = knownAs(subject);
    const what = before
      ? whatBecameOf(before, subject, alphas[subject.kind])
      : broadest.includes(subject) && !heldByCase(subject)
        ? 'found'
        : null;
    if (!what) return [];
    const n = { sales: scope.n.sales ?? 0, marketing: scope.n.marketing ?? 0 };
    const answers = subject.answers ?? answersWithin(scope.subjects, subject, areaOf);
    const evidence = { ...subject, ...(answers && { answers }) };
    const { region, drift } = scope;
    return [{ region, subject: evidence, what, n, includes: includes(subject), ...(drift && { drift }) }];
  });
}

/** What a case is after one more release; null where nothing is to be said. */
function whatBecameOf(before: KnownCase, subject: ScopeSubject, alpha: number): CaseChange['what'] | null {
  const judged: Pick<Judged, 'status' | 'gap' | 'logE'> = {
    status: subject.status,
    gap: subject.gap ?? null,
    logE: subject.logE ?? null,
  };
  const next = nextFinding(before.finding, judged, alpha);
  if (next === 'found' && judged.status === 'disagree') {
    if (subject.gap !== undefined && higherOf(subject.gap) !== before.higher) return 'reversed';
    return before.finding === 'found' ? 'still-found' : 'found-again';
  }
  // What is over stays over until it is found again.
  return before.finding === 'found' && (next === 'withdrawn' || next === 'gap-closed') ? next : null;
}

import type { Interval } from '../../../assessment/disagreement/tMixture.ts';
import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { ReleasedScope } from '../../../assessment/release/releasedScopes.ts';
import { exactGapOf, noRangeOf, type NoRange } from '../../../assessment/rounds/releasedGap.ts';
import { isSameQuestion } from '../../../assessment/rounds/sameQuestion.ts';
import { verificationStatus } from '../../../assessment/rounds/verification.ts';
import type { Verification } from '../../../contract/verification.ts';
import type { CaseRecord, RoundRecord } from '../../../contract/records.ts';
import { closedRounds, closingTime, laterRounds } from '../rounds/comparedRounds.ts';
import type { Deps as RoundDeps } from '../rounds/publicRounds.ts';
import type { ReleaseHead } from '../results/readResults.ts';
import { stateAt } from '../rounds/roundAt.ts';

export interface Deps extends RoundDeps {
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  latestRelease(round: RoundRecord): Promise<ReleaseHead | undefined>;
  readScopes(round: RoundRecord, release: ReleaseHead): Promise<ReleasedScope[]>;
}

/** What a round has to say. */
interface Played {
  readonly round: RoundRecord;
  readonly scopes: readonly ReleasedScope[];
  readonly set: QuestionSet;
}

type ReleasedSubject = Pick<
  ReleasedScope['subjects'][number],
  'kind' | 'gap' | 'interval' | 'exactInterval' | 'answers' | 'status'
>;

/** A subject that the last rounds did not ask is not looked for further back. */
const MOST_ROUNDS = 4;

/** Says what has become of a case, by the figures that are released and by nothing else. */
export type Verify = (
  one: Pick<CaseRecord, 'region' | 'subject' | 'finding' | 'foundGap'>,
) => Promise<Verification | null>;

/**
 * Compares the cases of one round with the newest round that has closed since and asked the same: nothing is stored, so the
 * next round that closes is seen at once. Rounds are read when the first case asks for them, and once.
 */
export function verifierOf(deps: Deps, round: RoundRecord): Verify {
  if (stateAt(round, deps.now()) !== 'closed') return () => Promise.resolve(null);
  const read = once(() => newestFirst(deps, round));
  const readOwn = once(() => figuresOf(deps, round));
  return async ({ region, subject, finding, foundGap }) => {
    const { set, later } = await read();
    const asks = (one: Played) => isSameQuestion(set, one.set, subject);
    const found = later.find((one) => asks(one) && subjectIn(one, region, subject)) ?? later[0];
    if (!found) return null;
    const now = asks(found) ? subjectIn(found, region, subject) : undefined;
    // What was over by the end of its own round is compared with what it was when it was found, without a claim.
    const own = now && finding === 'found' ? await readOwn() : undefined;
    const then = { gap: foundGap, exact: own ? exactIn(own, region, subject) : null };
    const exact = exactIn(found, region, subject);
    return {
      round: found.round.id,
      title: found.round.title,
      closedAt: closingTime(found.round),
      then: foundGap,
      gap: now?.gap ?? null,
      interval: now?.interval ?? null,
      noRange: own && now ? missing([subjectIn(own, region, subject), then.exact], [now, exact]) : null,
      status: verificationStatus(then, now && { ...now, exact }),
    };
  };
}

async function newestFirst(deps: Deps, round: RoundRecord) {
  const rounds = laterRounds(await closedRounds(deps), round).slice(0, MOST_ROUNDS);
  const later = await Promise.all(rounds.map((one) => figuresOf(deps, one)));
  return { set: await deps.questionSetOf(round), later: later.filter((one) => one !== undefined) };
}

/** The final figures of a round; nothing while they are being made. */
async function figuresOf(deps: Deps, round: RoundRecord): Promise<Played | undefined> {
  const release = await deps.latestRelease(round);
  if (!release?.final) return undefined;
  const [scopes, set] = await Promise.all([deps.readScopes(round, release), deps.questionSetOf(round)]);
  return { round, scopes, set };
}

/** The subject where the case is; a region that is shown together with others has too few people of its own. */
function subjectIn(
  { scopes }: Played,
  region: string | null,
  { kind, id }: CaseRecord['subject'],
): ReleasedSubject | undefined {
  if (region !== null && scopes.some(({ joined }) => joined?.includes(region)))
    return { kind, status: 'hidden' };
  const scope = scopes.find((one) => one.region === region);
  return scope?.subjects.find((subject) => subject.kind === kind && subject.id === id);
}

/** Where its gap surely lies; null where that cannot be told. */
function exactIn(played: Played, region: string | null, subject: CaseRecord['subject']): Interval | null {
  const released = subjectIn(played, region, subject);
  if (!released) return null;
  const { areas, statements } = played.set;
  const size = { areas: areas.length, statements: statements.length };
  return exactGapOf(released, size, played.round.regions.length, region === null ? 'company' : 'region');
}

/** Why two rounds cannot be compared, of those whose gap is shown; null where both tell where it surely lies. */
function missing(...rounds: (readonly [ReleasedSubject | undefined, Interval | null])[]): NoRange | null {
  const why = rounds.flatMap(([one, exact]) => (one?.gap === undefined || exact ? [] : [noRangeOf(one)]));
  return why.find((one) => one === 'older-version') ?? why[0] ?? null;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

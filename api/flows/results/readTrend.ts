import type { QuestionSet } from '../../../assessment/questionSet.ts';
import { isSameQuestion } from '../../../assessment/rounds/sameQuestion.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { Trend, TrendItem } from '../../../contract/trend.ts';
import { closedRounds, closingTime, earlierRounds } from '../rounds/comparedRounds.ts';
import type { Person } from '../people/person.ts';
import { isOurs } from '../roster/invitationOf.ts';
import type { Deps as RoundsDeps } from '../rounds/publicRounds.ts';
import { openResults, type Audience, type Deps as ResultsDeps } from './readResults.ts';

export interface Deps extends ResultsDeps, RoundsDeps {
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
}

/** As many rounds as are looked back on: three years of quarters. */
const MOST_ROUNDS = 12;

/**
 * What earlier rounds have released of the company, for whoever may read the results of this one. Rounds are compared by
 * what they asked, so that a new version of a question set loses nothing but what it changed.
 */
export async function readTrend(deps: Deps, person: Person, roundId: string, audience: Audience = 'person') {
  const open = await openResults(deps, person, roundId, audience);
  if (open.kind !== 'open') return open;
  const { round, dealings } = open;

  const earlier = earlierRounds(await closedRounds(deps), round);
  // The list of one round says nothing about those before it: whom it names may be new to the company.
  const known = dealings.deals ? earlier : await oursOf(deps, person, earlier);
  const set = await deps.questionSetOf(round);
  const items = await Promise.all(known.slice(0, MOST_ROUNDS).map((one) => itemOf(deps, one, set)));
  const trend: Trend = { round: round.id, items: items.filter((item) => item !== undefined) };
  return { kind: 'trend', trend } as const;
}

async function oursOf(deps: Deps, person: Person, rounds: readonly RoundRecord[]): Promise<RoundRecord[]> {
  const ours = await Promise.all(rounds.map((round) => isOurs(deps, person, round)));
  return rounds.filter((_, index) => ours[index]);
}

/** Nothing where the final figures are being made, or none may be shown. */
async function itemOf(deps: Deps, round: RoundRecord, asked: QuestionSet): Promise<TrendItem | undefined> {
  const release = await deps.latestRelease(round);
  if (!release?.final) return undefined;
  const [[company], set] = await Promise.all([
    deps.readCompanyScope(round, release),
    deps.questionSetOf(round),
  ]);
  if (!company || (company.score.sales ?? company.score.marketing) === undefined) return undefined;
  const { n, score, level, scoreInterval, subjects } = company;
  return {
    round: round.id,
    title: round.title,
    closedAt: closingTime(round),
    n,
    score,
    level,
    ...(scoreInterval && { scoreInterval }),
    sameQuestions: isSameQuestion(asked, set, { kind: 'overall', id: 'overall' }),
    subjects: subjects
      .filter((subject) => isSameQuestion(asked, set, subject))
      .map(({ kind, id, sales, marketing, gap }) => ({
        kind,
        id,
        ...(sales !== undefined && { sales }),
        ...(marketing !== undefined && { marketing }),
        ...(gap !== undefined && { gap }),
      })),
  };
}

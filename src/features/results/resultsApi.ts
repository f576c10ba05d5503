import type { DisagreementList } from '../../../contract/disagreements.ts';
import type { Me } from '../../../contract/me.ts';
import type { Questions } from '../../../contract/questionSets.ts';
import type { Results } from '../../../contract/results.ts';
import type { Round } from '../../../contract/rounds.ts';
import type { Trend, TrendItem } from '../../../contract/trend.ts';
import type { ApiClient } from '../../app/api/apiClient.ts';
import { isProblem, type Outcome } from '../../app/api/outcome.ts';
import { resultsRequests } from './requests.ts';

/** Everything that the Results screen shows. */
export interface ResultsData {
  readonly round: Round;
  readonly questions: Questions;
  /** null while they are not open for this person. */
  readonly results: Results | null;
  /** The rounds before, the last one first; none while the results are not open. */
  readonly earlier: readonly TrendItem[];
  /** null for whoever does not deal with them, and where they could not be loaded: the figures stand without. */
  readonly cases: DisagreementList | null;
}

/**
 * Loads a round and what is published of it, all at once; the first thing that fails is what is told.
 * @param viewer `everyone`: only what everybody may see, whoever asks
 */
export async function loadResults(
  api: ApiClient,
  viewer: Pick<Me, 'roles'> | 'everyone',
  id: string,
  language: string,
): Promise<Outcome<ResultsData>> {
  const deals = viewer !== 'everyone' && viewer.roles.some((role) => role !== 'participant');
  const audience = viewer === 'everyone' ? '?audience=everyone' : '';
  const requests = resultsRequests(id, language, audience);
  const [round, questions, results, trend, cases] = await Promise.all([
    api<Round>(requests.round),
    api<Questions>(requests.questions),
    api<Results>(requests.results),
    api<Trend>(requests.trend),
    deals ? api<DisagreementList>(requests.cases) : null,
  ]);
  if (round.kind !== 'ok') return round;
  if (questions.kind !== 'ok') return questions;
  const closed = isProblem(results, 'results-not-open');
  if (results.kind !== 'ok' && !closed) return results;
  if (trend.kind !== 'ok' && !isProblem(trend, 'results-not-open')) return trend;
  const value = {
    round: round.value,
    questions: questions.value,
    results: results.kind === 'ok' ? results.value : null,
    earlier: trend.kind === 'ok' ? trend.value.items : [],
    cases: cases?.kind === 'ok' ? cases.value : null,
  };
  return { kind: 'ok', value, etag: null };
}

import type { ProblemKind } from '../../../../contract/problems.ts';
import { isProblem, type Failure } from '../../../app/api/outcome.ts';
import type { I18n, MessageKey } from '../../../app/i18n/i18n.ts';
import { failureWords } from '../../../app/states/failureWords.ts';

const reasons: Partial<Record<ProblemKind, MessageKey>> = {
  'not-a-summary': 'compare.add.notOurs',
  'newer-summary': 'compare.add.newer',
  'damaged-summary': 'compare.add.damaged',
  'other-questions': 'compare.add.otherQuestions',
  'summary-there-already': 'compare.add.there',
  'too-many-summaries': 'compare.add.tooMany',
  'too-large': 'compare.add.tooLarge',
};

/** Why a file was not added, and what helps. */
export function addFailure(i18n: Pick<I18n, 't'>, failure: Failure): string {
  // Which round it is only Concord knows.
  if (isProblem(failure, 'own-summary')) return `${failure.problem.detail} ${i18n.t('compare.add.own')}`;
  const known = Object.entries(reasons).find(([kind]) => isProblem(failure, kind as ProblemKind));
  return known ? i18n.t(known[1]) : failureWords(i18n, failure);
}

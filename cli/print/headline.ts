import { DELTA } from '../../assessment/disagreement/decide.ts';
import { POINTS } from '../../assessment/level.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import type { Scope } from '../../assessment/scope/scope.ts';
import { verdictOf } from '../../assessment/scope/verdict.ts';
import { disagreementSentence, type Higher } from '../../assessment/texts/disagreementSentence.ts';
import { disagreementNames } from './disagreementText.ts';
import { average, levelNames, sideNames } from './figures.ts';

/** Subjects that a sentence can hold. */
const MOST_NAMES = 3;

/**
 * The sentence that one could read aloud. It says that the sides differ only where a disagreement is established; else it
 * gives both levels and says that it is not clear.
 */
export function headline(
  company: Scope,
  regions: readonly Scope[],
  set: QuestionSet,
  minimumGroupSize: number,
): string {
  const rule = `figures are shown only for groups of ${minimumGroupSize} or more`;
  const at = (side: Higher) => {
    const [score, level] = [company.score[side], company.level[side]];
    return score === undefined || level === undefined ? '' : `at ${levelNames[level]} (${average(score)})`;
  };
  const verdict = verdictOf(company);
  if (verdict.kind === 'nothing-shown')
    return `Nothing can be shown: ${rule}, and neither Sales nor Marketing has that many answers.`;
  if (verdict.kind === 'one-side')
    return `${sideNames[verdict.shown]} is ${at(verdict.shown)}. ${sideNames[verdict.missing]} has fewer than ${minimumGroupSize} answers, so the two cannot be compared: ${rule}.`;
  const both = `Sales is ${at('sales')}, Marketing ${at('marketing')}.`;
  if (verdict.kind === 'differ')
    return `${both} ${disagreementSentence({ kind: 'overall', id: 'overall' }, verdict.higher, '', set).slice(': '.length)}`;
  const whole =
    verdict.kind === 'no-material-gap'
      ? `As a whole they do not differ by as much as matters (${POINTS * DELTA} points).`
      : 'It is not clear whether they differ as a whole.';
  return `${both} ${whole}${narrower([company, ...regions], set)}`;
}

/** What they do differ about, although it is not clear or not so as a whole. */
function narrower(scopes: readonly Scope[], set: QuestionSet): string {
  const names = disagreementNames(scopes, set);
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return names.length === 0
    ? ''
    : ` They do about ${names.slice(0, MOST_NAMES).join(', ')}${more}: see below.`;
}

import { DELTA } from '../../assessment/disagreement/decide.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import type { Scope } from '../../assessment/scope/scope.ts';
import { disagreementSentence } from '../../assessment/texts/disagreementSentence.ts';
import { disagreementNames } from './disagreementText.ts';
import { average, higherOf, levelNames, sideNames } from './figures.ts';

const sides = ['sales', 'marketing'] as const;
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
  const levels = sides.flatMap((side) => {
    const [score, level] = [company.score[side], company.level[side]];
    return score === undefined || level === undefined
      ? []
      : [`${sideNames[side]} is at ${levelNames[level]} (${average(score)})`];
  });
  const [first, second] = levels;
  if (first === undefined)
    return `Nothing can be shown: ${rule}, and neither Sales nor Marketing has that many answers.`;
  if (second === undefined) {
    const missing = company.score.sales === undefined ? 'Sales' : 'Marketing';
    return `${first}. ${missing} has fewer than ${minimumGroupSize} answers, so the two cannot be compared: ${rule}.`;
  }
  return `${first}, ${second.replace(' is at ', ' at ')}. ${verdict([company, ...regions], set)}`;
}

function verdict(scopes: readonly Scope[], set: QuestionSet): string {
  const overall = scopes[0]?.subjects.find(({ kind }) => kind === 'overall');
  if (overall?.status === 'disagree')
    return disagreementSentence(overall, higherOf(overall.gap ?? 0), '', set).slice(': '.length);
  const names = disagreementNames(scopes, set);
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  const narrower =
    names.length === 0 ? '' : ` They do about ${names.slice(0, MOST_NAMES).join(', ')}${more}: see below.`;
  return overall?.status === 'no-material-gap'
    ? `As a whole they do not differ by as much as matters (${20 * DELTA} points).${narrower}`
    : `It is not clear whether they differ as a whole.${narrower}`;
}

import { isFree } from '../../../../contract/freeCase.ts';
import type { CaseData } from '../caseData.ts';

/** A part of the page of a case below its head. */
export type CasePart = 'answers' | 'parts' | 'guide' | 'steps' | 'history';

const why = ['answers', 'parts'] as const;

/**
 * What whoever opens a case as it stands wants first: nobody has it - why, then what to ask; somebody has it - what to ask,
 * then what to agree; something is agreed - that, then why; it is closed - what came of it.
 */
function inOneColumn({ item, steps }: Pick<CaseData, 'item' | 'steps'>): readonly CasePart[] {
  const agreed = steps.length > 0;
  if (item.state === 'closed')
    return agreed ? ['steps', 'history', ...why, 'guide'] : ['history', ...why, 'steps', 'guide'];
  if (agreed) return ['steps', ...why, 'guide', 'history'];
  return isFree(item) ? [...why, 'guide', 'steps', 'history'] : ['guide', 'steps', ...why, 'history'];
}

/**
 * The parts of the page of a case, column by column, in the order in which they are read.
 * @param hasRoom for what to ask and the history beside the others; there why it is a case stands before what is only suggested
 */
export function caseColumns(
  data: Pick<CaseData, 'item' | 'steps'>,
  hasRoom: boolean,
): readonly (readonly CasePart[])[] {
  const parts = inOneColumn(data);
  if (!hasRoom) return [parts];
  const beside = parts.filter((part) => part === 'guide' || part === 'history');
  return [data.steps.length > 0 ? ['steps', ...why] : [...why, 'steps'], beside];
}

import { isFree } from '../../../../contract/freeCase.ts';
import type { CaseData } from '../caseData.ts';
import type { CaseStep } from '../caseItem.ts';

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

/**
 * The next steps of a case: what is still to be done first, by its day, as they stood when the page was opened; what has been
 * agreed since comes last, and none changes its place while somebody reads.
 * @param first those of the opening
 */
export function stepsInOrder(
  first: readonly Pick<CaseStep, 'id' | 'state' | 'due'>[],
  now: readonly CaseStep[],
): readonly CaseStep[] {
  const ids = first
    .toSorted((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open') || a.due.localeCompare(b.due))
    .map(({ id }) => id);
  const place = ({ id }: CaseStep) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return now.toSorted((a, b) => place(a) - place(b));
}

import type { Play } from '../../../../assessment/playbook/play.ts';
import type { CreateStepBody } from '../../../../contract/steps.ts';
import type { Somebody } from '../caseWords.ts';

/** What somebody has typed of a new step. */
export interface StepFields {
  readonly what: string;
  readonly owner: Somebody | null;
  /** A calendar day as 2027-01-31; empty where none is chosen. */
  readonly due: string;
  readonly measure: string;
  readonly target: string;
  readonly play: string | null;
}

export const emptyStep: StepFields = { what: '', owner: null, due: '', measure: '', target: '', play: null };

/** As long as the contract takes them. */
export const most = { what: 500, measure: 300, target: 300 } as const;

/** What the playbook suggests takes the place of what, measure and target; who and when stay. */
export const withPlay = (fields: StepFields, { id, title, measure, target }: Play): StepFields => ({
  ...fields,
  what: title,
  measure,
  target,
  play: id,
});

/** What is missing first, in the order of the form; null where nothing is. */
export function missingIn(
  fields: StepFields,
  today: string,
): 'what' | 'owner' | 'due' | 'past' | 'measure' | 'target' | null {
  if (fields.what.trim() === '') return 'what';
  if (fields.owner === null) return 'owner';
  if (fields.due === '') return 'due';
  if (fields.due < today) return 'past';
  if (fields.measure.trim() === '') return 'measure';
  if (fields.target.trim() === '') return 'target';
  return null;
}

/** The request of a step that misses nothing. */
export const bodyOf = ({ what, owner, due, measure, target, play }: StepFields): CreateStepBody => ({
  what: what.trim(),
  owner: owner ?? { id: '', name: '' },
  due,
  measure: measure.trim(),
  target: target.trim(),
  ...(play !== null && { play }),
});

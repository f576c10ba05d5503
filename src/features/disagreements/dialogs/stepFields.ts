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

/** What has to be filled in, in the order of the form. */
export type StepField = 'what' | 'owner' | 'due' | 'measure' | 'target';

/** Everything that is missing, at its field; `past` is a date that is over. */
export function missingIn(fields: StepFields, today: string): Partial<Record<StepField, StepField | 'past'>> {
  const missing: Partial<Record<StepField, StepField | 'past'>> = {};
  for (const field of ['what', 'measure', 'target'] as const)
    if (fields[field].trim() === '') missing[field] = field;
  if (fields.owner === null) missing.owner = 'owner';
  const due = dateMissing(fields.due, today);
  if (due) missing.due = due;
  return missing;
}

/** What is wrong with a date that has to lie ahead; null where nothing is. */
export const dateMissing = (day: string, today: string): 'due' | 'past' | null =>
  day === '' ? 'due' : day < today ? 'past' : null;

/** The request of a step that misses nothing. */
export const bodyOf = ({ what, owner, due, measure, target, play }: StepFields): CreateStepBody => ({
  what: what.trim(),
  owner: owner ?? { id: '', name: '' },
  due,
  measure: measure.trim(),
  target: target.trim(),
  ...(play !== null && { play }),
});

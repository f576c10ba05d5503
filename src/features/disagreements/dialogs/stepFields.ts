import type { Play } from '../../../../assessment/playbook/play.ts';
import type { ChangeStepBody, CreateStepBody, Step } from '../../../../contract/steps.ts';
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
  /** The day that is proposed for what the playbook suggests; empty where none is. */
  readonly proposed: string;
}

export const emptyStep: StepFields = {
  what: '',
  owner: null,
  due: '',
  measure: '',
  target: '',
  play: null,
  proposed: '',
};

/** As long as the contract takes them. */
export const most = { what: 500, measure: 300, target: 300, reached: 300 } as const;

/**
 * What the playbook suggests, as a step that somebody may agree: what, measure and target, and a day.
 * @param proposed the day by which it may be done, as 2027-01-31; empty where there is none
 */
export const stepOf = ({ id, title, measure, target }: Play, proposed: string): StepFields => ({
  ...emptyStep,
  ...{ what: title, measure, target, play: id },
  ...{ due: proposed, proposed },
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

/** A step as it stands, to be put right. */
export const fieldsOf = ({ what, owner, due, measure, target, play }: Step): StepFields => ({
  what,
  owner,
  due,
  measure,
  target,
  play,
  proposed: '',
});

/**
 * What somebody has made of a step, and nothing that they have left alone: that may have been changed by somebody else.
 * @param first as it was when they began
 */
export function correctionOf(first: StepFields, fields: StepFields): ChangeStepBody {
  const { what, owner, due, measure, target } = bodyOf(fields);
  return {
    ...(what !== first.what && { what }),
    ...(owner.id !== first.owner?.id && { owner }),
    ...(due !== first.due && { due }),
    ...(measure !== first.measure && { measure }),
    ...(target !== first.target && { target }),
  };
}

/** The same as for a new step; a date that was left alone may have passed. */
export function wrongIn(first: StepFields, fields: StepFields, today: string): ReturnType<typeof missingIn> {
  const { due, ...others } = missingIn(fields, today);
  return due && fields.due !== first.due ? { ...others, due } : others;
}

import { playOf } from '../../../assessment/playbook/play.ts';
import type { ConversationRecord } from '../../../contract/conversations.ts';
import type { Recipient } from '../../../contract/deliveries.ts';
import { say, type Words } from '../../../contract/words/words.ts';
import { localTime } from '../calendar.ts';
import type { ChangeStepBody, Step } from '../../../contract/steps.ts';
import type { Person } from '../people/person.ts';

export interface Deps {
  now(): Date;
  conversationWith(person: Recipient): Promise<ConversationRecord | undefined>;
}

export interface Broken {
  readonly kind: 'invalid';
  readonly path: string;
  readonly message: Words;
}

/** Where a day lasts longest: what is not past there is not past anywhere. */
const LAST_ON_EARTH = 'Etc/GMT+12';

/** Whether a next step can still be done until then. Where a person is, their chat tells; else today is today anywhere. */
async function dueRule(deps: Deps, { tenant, id }: Person, due: string): Promise<Broken | undefined> {
  const conversation = await deps.conversationWith({ tenant, id });
  const { day: today } = localTime(deps.now(), conversation?.timeZone ?? LAST_ON_EARTH);
  return due < today
    ? { kind: 'invalid', path: 'due', message: say('has passed: today is {today}', { today }) }
    : undefined;
}

const playRule = (play: string): Broken | undefined =>
  playOf(play) ? undefined : { kind: 'invalid', path: 'play', message: 'is not in the playbook' };

/** What is wrong with a date or a playbook entry that somebody gives a next step; a date that is left alone may have passed. */
export const brokenRule = async (
  deps: Deps,
  person: Person,
  given: { due?: string | undefined; play?: string | undefined },
): Promise<Broken | undefined> =>
  (given.due === undefined ? undefined : await dueRule(deps, person, given.due)) ??
  (given.play === undefined ? undefined : playRule(given.play));

/** What was agreed, and with whom: for those who deal with the case. */
const TERMS = ['what', 'owner', 'measure', 'target'] as const;
/** Put right only while it is still to be done. What is done was done as it stood. */
const AGREED = [...TERMS, 'due'] as const;

/** Why somebody who owns a step and does not deal with its case may not change this. */
export function forOthers(change: ChangeStepBody): Broken | undefined {
  const path = TERMS.find((field) => change[field] !== undefined);
  return path === undefined
    ? undefined
    : {
        kind: 'invalid',
        path,
        message: 'is for the liaisons of its case; you can change due, state, reached and helpWanted',
      };
}

interface Standing {
  readonly caseIsClosed: boolean;
  /** Whether they may take back that a step was given up. */
  readonly maySetAside: boolean;
}

/**
 * Whether what is to be changed fits where a step and its case stand. Of a closed case nothing is opened again or agreed
 * otherwise; how far what was agreed has come may still be said.
 * @param after the step as it would be
 */
export function stateRule(
  before: Step,
  after: Step,
  change: ChangeStepBody,
  { caseIsClosed, maySetAside }: Standing,
): Broken | { readonly kind: 'case-state'; readonly detail: Words } | undefined {
  const differs = (field: keyof Step) => !same(before[field], after[field]);
  if ((change.reached ?? null) !== null && after.state !== 'done')
    return { kind: 'invalid', path: 'reached', message: 'is said of a step that is done' };
  if (before.state === 'dropped' && differs('state') && !maySetAside)
    return { kind: 'case-state', detail: 'It was given up. A liaison of its case can open it again.' };
  const opens = after.state === 'open' && before.state !== 'open';
  if (caseIsClosed && (opens || TERMS.some(differs)))
    return { kind: 'case-state', detail: 'It is closed. Reopen it first.' };
  return after.state !== 'open' && (AGREED.some(differs) || (change.helpWanted ?? null) !== null)
    ? { kind: 'case-state', detail: 'The step is not open any more. Open it again first.' }
    : undefined;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether a change leaves a step as it is. */
export const isUnchanged = (before: Step, after: Step): boolean =>
  (Object.keys(after) as (keyof Step)[]).every((field) => same(before[field], after[field]));

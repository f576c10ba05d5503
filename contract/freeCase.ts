import type { CaseState, Disagreement } from './disagreements.ts';

type Case = Pick<Disagreement, 'state' | 'takerLeft'>;

/**
 * Whether anybody who deals with a case may take it: nobody has it, or whoever had it is a liaison of its region no more,
 * whatever has been agreed in it. Cards, reminders, the tab and the chat go by this one rule.
 */
export const isFree = ({ state, takerLeft }: Case): boolean =>
  state === 'open' || (state !== 'closed' && takerLeft);

/** The state in which a case stands for whoever might take it: one that is free is open. */
export const standsAs = (one: Case): CaseState => (isFree(one) ? 'open' : one.state);

/** Whether a case waits for somebody to take it: it is free, and the sides differ still. */
export const isWaiting = (one: Case & Pick<Disagreement, 'finding'>): boolean =>
  isFree(one) && one.finding === 'found';

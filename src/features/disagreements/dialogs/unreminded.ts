import type { CaseStep } from '../caseItem.ts';

/**
 * Open steps of which no reminder will come any more: their owner cannot be written to, their day is here or past, or their
 * round reminds nobody by then.
 * @param unreached ids of people
 * @param today as 2027-01-31
 * @param remindsUntil the day from which on the round reminds nobody
 */
export const unreminded = <Step extends Pick<CaseStep, 'owner' | 'due'>>(
  steps: readonly Step[],
  unreached: ReadonlySet<string>,
  today: string,
  remindsUntil: string,
): Step[] => steps.filter(({ owner, due }) => unreached.has(owner.id) || due <= today || due >= remindsUntil);

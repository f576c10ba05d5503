import type { LiaisonList } from '../../../../contract/liaisons.ts';
import type { ReachList } from '../../../../contract/reach.ts';
import type { Round } from '../../../../contract/rounds.ts';

/** What a first round needs, in the order in which it is best done. */
export const firstSteps = ['liaisons', 'reached', 'made', 'listed', 'opened'] as const;
export type FirstStep = (typeof firstSteps)[number];

/** What is there of it: people who may be told, and whether messages reach them. */
export interface Prepared {
  readonly liaisons: LiaisonList['items'];
  readonly reach: ReachList['items'];
}

/** Which steps are done, by what is really there. @param rounds every one that is listed */
export function doneSteps(
  { liaisons, reach }: Prepared,
  rounds: readonly Pick<Round, 'state' | 'roster'>[],
): ReadonlySet<FirstStep> {
  const isReached = (id: string) => reach.some((one) => one.id === id && one.reason === null);
  const begun = rounds.some(hasBegun);
  const done: Readonly<Record<FirstStep, boolean>> = {
    liaisons: liaisons.length > 0,
    reached: liaisons.length > 0 && liaisons.every(({ id }) => isReached(id)),
    made: rounds.length > 0,
    // A round that was opened to everybody needs no list any more.
    listed: begun || rounds.some(({ roster }) => roster !== null),
    opened: begun,
  };
  return new Set(firstSteps.filter((step) => done[step]));
}

/** Whether people answer, or would, and nobody is told of what comes of it. */
export const isAlone = ({ liaisons }: Prepared, rounds: readonly Pick<Round, 'state'>[]): boolean =>
  liaisons.length === 0 && rounds.some(({ state }) => state === 'open');

const hasBegun = ({ state }: Pick<Round, 'state'>): boolean => state === 'open' || state === 'closed';

import type { Scope, Subject } from '../view.ts';

/** A large difference that is not established says less than a small one that is. */
const rank = ({ status, gap }: Subject): number =>
  (status === 'disagree' ? 10 : 0) + (gap === undefined ? -1 : Math.abs(gap));

/** The statements of a scope: established differences first, then the largest, last what may not be compared. */
export const statementOrder = ({ subjects }: Pick<Scope, 'subjects'>): Subject[] =>
  subjects.filter(({ kind }) => kind === 'statement').sort((a, b) => rank(b) - rank(a));

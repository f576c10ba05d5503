import type { CaseState, DisagreementList } from '../../../contract/disagreements.ts';

/** How many disagreements there are, and in which state. */
export type CaseCounts = Readonly<Record<CaseState | 'total', number>>;

/** @param region null: those of all regions that the person sees, and of the company */
export function countCases({ items }: DisagreementList, region: string | null): CaseCounts {
  const here = items.filter((item) => region === null || item.region === region);
  const count = (state: CaseState) => here.filter((item) => item.state === state).length;
  return {
    total: here.length,
    open: count('open'),
    taken: count('taken'),
    agreed: count('agreed'),
    closed: count('closed'),
  };
}

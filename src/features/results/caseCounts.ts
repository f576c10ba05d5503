import type { CaseState, DisagreementList } from '../../../contract/disagreements.ts';
import { standsAs } from '../../../contract/freeCase.ts';
import type { I18n } from '../../app/i18n/i18n.ts';
import type { Scope } from './view.ts';

/** How many disagreements there are, and in which state. */
export type CaseCounts = Readonly<Record<CaseState | 'total', number>>;

/** @param region null: those of all regions that the person sees, and of the company */
export function countCases({ items }: DisagreementList, region: string | null): CaseCounts {
  const here = items.filter((item) => region === null || item.region === region);
  const count = (state: CaseState) => here.filter((item) => standsAs(item) === state).length;
  return {
    total: here.length,
    open: count('open'),
    taken: count('taken'),
    agreed: count('agreed'),
    closed: count('closed'),
  };
}

/** The disagreements in a few words. Where a side is hidden, none means that nobody can tell. */
export function caseWords(
  { t }: Pick<I18n, 't'>,
  cases: CaseCounts,
  { score }: Pick<Scope, 'score'>,
): string {
  const isTold = score.sales !== undefined && score.marketing !== undefined;
  if (cases.total === 0) return t(isTold ? 'results.cases.none' : 'results.cases.untold');
  return cases.open === cases.total
    ? t('results.cases.open', { count: cases.open })
    : t('results.cases', { ...cases });
}

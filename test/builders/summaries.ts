import { hash } from 'node:crypto';
import { emptyHistogram, histogramOf, plus } from '../../assessment/histogram.ts';
import { scopeOf, type Scope } from '../../assessment/scope/scope.ts';
import { summaryText } from '../../assessment/summary/canonical.ts';
import { summaryOf } from '../../assessment/summary/summaryOf.ts';
import type { Summary } from '../../assessment/summary/summary.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { concord20 } from './questionSets.ts';

export const sha256 = (text: string): string => hash('sha256', text);

/** So many people whose answers differ from statement to statement, and who can't judge one of them now and then. */
export const people = (count: number, at: number, set: QuestionSet = concord20) =>
  Array.from({ length: count }, (_, person) =>
    histogramOf(
      set,
      set.statements.map((_, index) =>
        (person + index) % 9 === 0 ? null : ((person * at + index) % 4) + (at % 2) + 1,
      ),
      null,
    ),
  ).reduce(plus, emptyHistogram(set));

/** The company's final figures. */
export const companyOf = (sales: number, marketing: number, set: QuestionSet = concord20): Scope =>
  scopeOf({ set, minimumGroupSize: 5, regions: 0 }, null, {
    sales: people(sales, 3, set),
    marketing: people(marketing, 2, set),
  });

export const closedAt = new Date('2026-11-22T12:00:00Z');

/** The summary of an organisation. @throws Error where nothing is shown */
export function summaryOfPeople(sales = 31, marketing = 28, set: QuestionSet = concord20): Summary {
  const summary = summaryOf(set, companyOf(sales, marketing, set), closedAt, sha256);
  if (!summary) throw new Error('this summary requires a side that is shown');
  return summary;
}

/** The text of its file, whole and consistent whatever has been changed in it. */
export const fileOf = (summary: object = summaryOfPeople()): string =>
  summaryText(summary as Summary, sha256);

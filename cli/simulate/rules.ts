import { decide } from '../../assessment/disagreement/decide.ts';
import type { Sample } from '../../assessment/disagreement/sample.ts';
import { compare, logEvidence } from '../../assessment/disagreement/tMixture.ts';
import { studentP } from './distributions.ts';
import type { RunningSide } from './statistics.ts';

/** As in the product: fewer on a side are no evidence. */
export const SMALLEST_GROUP = 5;

/** No Student's t reaches p = .05 below the value that a normal one needs. */
const NORMAL_AT_5 = 1.9599;

/** Two-sided p of Welch's t-test; 1 where it is surely above .05. Two sides without any variance differ for certain, or not. */
export function welchP(sales: Sample, marketing: Sample): number {
  const [s, m] = [sales.variance / sales.n, marketing.variance / marketing.n];
  const gap = sales.mean - marketing.mean;
  if (s + m === 0) return gap === 0 ? 1 : 0;
  const t = gap / Math.sqrt(s + m);
  if (Math.abs(t) < NORMAL_AT_5) return 1;
  return studentP(t, (s + m) ** 2 / (s ** 2 / (sales.n - 1) + m ** 2 / (marketing.n - 1)));
}

/** Whether the first part of the detector has the evidence, whatever the size of the gap. */
export const firstPartFires = (
  statements: number,
  alpha: number,
  sales: Sample,
  marketing: Sample,
): boolean => logEvidence(compare(statements, sales, marketing)) >= -Math.log(alpha);

/** The final rule: the product's own decision, asked only where its first part does not say no already. */
export function finalRuleFires(
  { statements, alpha, index }: { statements: number; alpha: number; index: number },
  sales: RunningSide,
  marketing: RunningSide,
): boolean {
  const judged = decide({
    statements,
    alpha,
    minimumGroupSize: SMALLEST_GROUP,
    sales: sales.bins(index),
    marketing: marketing.bins(index),
  });
  return judged.status === 'disagree';
}

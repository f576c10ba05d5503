/**
 * What one look of the detector costs: 27 subjects in ten regions and company-wide, from the histograms, when the sides
 * agree (nothing fires) and when everything is a disagreement. Limits of the issue: 10 ms and 1 s.
 */
import { emptyHistogram, plus, type Histogram } from '../assessment/histogram.ts';
import type { Answer, QuestionSet } from '../assessment/questionSet.ts';
import concord20 from '../assessment/sets/concord-20.en.json' with { type: 'json' };
import type { Group, Rules } from '../assessment/scope/group.ts';
import { scopeOf, type Scope } from '../assessment/scope/scope.ts';
import { tallyOf } from '../assessment/tally.ts';

const REGIONS = 10;
const PEOPLE = 200;
const WARM_UP = 20;

const set: QuestionSet = concord20;
const rules: Rules = { set, minimumGroupSize: 5, regions: REGIONS };

/** People whose answers lie around a mean; one in thirty "can't judge". */
function side(mean: number, seed: number): Histogram {
  let state = seed;
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const answer = (own: number): Answer =>
    next() < 1 / 30 ? null : Math.min(5, Math.max(1, Math.round(own + 2.4 * (next() + next() - 1))));
  const tally = tallyOf(set);
  for (let person = 0; person < PEOPLE; person++) {
    const own = mean + (next() - 0.5);
    tally.add(set.statements.map(() => answer(own)));
  }
  return tally.histogram();
}

/** One look at a round: the company with the condition on its regions, and every region. */
function look(regions: readonly Group[], company: Group): Scope[] {
  return [
    scopeOf(rules, null, company, { check: { regions, withoutAny: 'go-without' } }),
    ...regions.map((group, index) => scopeOf(rules, `region ${index + 1}`, group)),
  ];
}

function measured(name: string, gap: number, repeats: number, limit: number): string {
  const regions = Array.from({ length: REGIONS }, (_, index) => ({
    sales: side(3 + gap / 2, 11 + index),
    marketing: side(3 - gap / 2, 101 + index),
  }));
  const all = (which: 'sales' | 'marketing') =>
    regions.map((group) => group[which]).reduce(plus, emptyHistogram(set));
  const company = { sales: all('sales'), marketing: all('marketing') };
  const times: number[] = [];
  let found = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const began = performance.now();
    const scopes = look(regions, company);
    times.push(performance.now() - began);
    found = scopes.flatMap(({ subjects }) => subjects).filter(({ status }) => status === 'disagree').length;
  }
  const median = times.slice(Math.min(WARM_UP, repeats - 1)).toSorted((a, b) => a - b);
  const ms = median[Math.floor(median.length / 2)] ?? NaN;
  const [first = NaN] = times;
  return `${name}: ${ms.toFixed(1)} ms (limit ${limit} ms), the first ${first.toFixed(1)} ms; ${found} of ${27 * (REGIONS + 1)} subjects are disagreements\n`;
}

process.stdout.write(measured('nothing fires', 0, 100, 10));
process.stdout.write(measured('everything fires', 2, 5, 1000));

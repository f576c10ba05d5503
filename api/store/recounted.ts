import { minus, plus, type Histogram } from '../../assessment/histogram.ts';
import { publishedAs, type BatchRow, type LiveRow } from './countRows.ts';
import type { Standing } from './standing.ts';

/**
 * The rows with the old answers taken out and the new ones put in. 'torn' where the old answers are not in the counts:
 * response and counts are read in several requests, and somebody changed both in between.
 */
export function recounted(
  rows: {
    readonly out: Standing | undefined;
    readonly outBatch: BatchRow | undefined;
    readonly joined: Standing | undefined;
    readonly inBatch: BatchRow | undefined;
  },
  answers: { readonly out: Histogram | undefined; readonly in: Histogram | undefined },
): { live: LiveRow[]; batches: BatchRow[] } | 'torn' {
  const { out, outBatch, joined, inBatch } = rows;
  const left = (histogram: Histogram) => (answers.out ? minus(histogram, answers.out) : histogram);
  const entered = (histogram: Histogram) => (answers.in ? plus(histogram, answers.in) : histogram);
  /** Without another place, the new answers take the place of the old. */
  const replaced = (histogram: Histogram) => (joined ? left(histogram) : entered(left(histogram)));
  try {
    return {
      live: [
        ...(out ? [changed(out, replaced, countOf(answers.in) - countOf(answers.out))] : []),
        ...(joined ? [changed(joined, entered, 0)] : []),
      ],
      batches: [
        ...(outBatch ? [{ ...outBatch, histogram: replaced(outBatch.histogram) }] : []),
        ...(inBatch ? [{ ...inBatch, histogram: entered(inBatch.histogram) }] : []),
      ],
    };
  } catch (error) {
    if (error instanceof RangeError) return 'torn';
    throw error;
  }
}

const countOf = (answers: Histogram | undefined): number => answers?.n ?? 0;

/** @param people how many more of a published batch have a response now */
function changed(
  { live, batch, published }: Standing,
  change: (histogram: Histogram) => Histogram,
  people: number,
): LiveRow {
  const upTo = published ? publishedAs(live, batch) : undefined;
  return {
    ...live,
    version: live.version + 1,
    histogram: change(live.histogram),
    ...(upTo !== undefined && { stayed: { ...live.stayed, [upTo]: (live.stayed[upTo] ?? 0) + people } }),
  };
}

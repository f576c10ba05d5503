import { emptyHistogram, type Histogram } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { fromProperties, toProperties, type Shape } from './histogramRow.ts';

/** The bins of all current answers of one cell in one shard, and where its batches stand. */
export interface LiveRow {
  readonly cell: string;
  readonly histogram: Histogram;
  /** Only grows, and only with changed answers: tells a later look that something has changed. */
  readonly version: number;
  /** People of this shard with a response now, by published batch (the number of its last batch). */
  readonly stayed: Readonly<Record<number, number>>;
  /** Batches up to this one are being published: nobody in them changes until that is decided. */
  readonly frozen: { readonly attempt: number; readonly upTo: number } | null;
  /** The round has closed: nothing is counted any more. */
  readonly sealed: boolean;
  /** Undefined where the row does not exist yet. */
  readonly etag: string | undefined;
}

/** The bins of one batch that is not published, in one shard. */
export interface BatchRow {
  readonly cell: string;
  readonly batch: number;
  readonly histogram: Histogram;
  readonly etag: string | undefined;
}

/** A cell of a shard in which nobody has answered yet. */
export const untouchedLive = (cell: string, set: QuestionSet): LiveRow => ({
  cell,
  histogram: emptyHistogram(set),
  version: 0,
  stayed: {},
  frozen: null,
  sealed: false,
  etag: undefined,
});

type Row = Record<string, unknown>;

const stayedToText = (stayed: LiveRow['stayed']) =>
  Object.entries(stayed)
    .map(([upTo, people]) => `${upTo}=${people}`)
    .join(';');

/** The counts of a live row alone, without its bins. */
export function standingIn(row: Row): Pick<LiveRow, 'version' | 'stayed' | 'frozen' | 'sealed'> {
  const stayed = typeof row.stayed === 'string' && row.stayed !== '' ? row.stayed.split(';') : [];
  const [attempt, upTo] = typeof row.frozen === 'string' ? row.frozen.split('~').map(Number) : [];
  return {
    version: Number(row.version),
    stayed: Object.fromEntries(stayed.map((part) => part.split('=').map(Number))) as Record<number, number>,
    frozen: attempt === undefined || upTo === undefined ? null : { attempt, upTo },
    sealed: row.sealed === true,
  };
}

/** What a look reads of the rows: everything but bins. */
export const STANDING = ['PartitionKey', 'RowKey', 'n', 'version', 'stayed', 'frozen', 'sealed'];

export const liveIn = (row: Row & { etag: string }, cell: string, shape: Shape): LiveRow => ({
  cell,
  histogram: fromProperties(row, shape),
  ...standingIn(row),
  etag: row.etag,
});

export const liveProperties = ({ histogram, version, stayed, frozen, sealed }: LiveRow): Row => ({
  version,
  stayed: stayedToText(stayed),
  ...(frozen && { frozen: `${frozen.attempt}~${frozen.upTo}` }),
  ...(sealed && { sealed }),
  ...toProperties(histogram),
});

export const batchIn = (
  row: Row & { etag: string },
  cell: string,
  batch: number,
  shape: Shape,
): BatchRow => ({ cell, batch, histogram: fromProperties(row, shape), etag: row.etag });

/** The last batch of a cell that is published, as this shard has been told; -1 for none. */
export const publishedUpTo = ({ stayed }: Pick<LiveRow, 'stayed'>): number =>
  Math.max(-1, ...Object.keys(stayed).map(Number));

/** The published batch that a batch is part of. */
export function publishedAs({ stayed }: Pick<LiveRow, 'stayed'>, batch: number): number | undefined {
  const later = Object.keys(stayed)
    .map(Number)
    .filter((upTo) => upTo >= batch);
  return later.length === 0 ? undefined : Math.min(...later);
}

/** After losing a race over a row it is read again for this long: other instances are writing it too. */
const DISTRUST_MS = 10_000;
/** More rows than one instance is busy with at a time. */
const MOST_ROWS = 2_000;

/** What this instance wrote last of each row, with the version that storage gave it. */
export interface RowMemory<Row> {
  /** The row as it probably still is; undefined where it must be read. Whether it is so, its etag decides. */
  readonly recall: (partitionKey: string, rowKey: string) => Row | undefined;
  readonly remember: (partitionKey: string, rowKey: string, row: Row) => void;
  /** Somebody else has written the row, or nobody knows. */
  readonly doubt: (partitionKey: string, rowKey: string) => void;
  readonly isDoubted: (partitionKey: string, rowKey: string) => boolean;
}

/** Saves reading a row that this instance alone is writing: a third of what storage has to do for a response. */
export function rowMemory<Row>(now: () => number = Date.now): RowMemory<Row> {
  const rows = new Map<string, Row>();
  const doubted = new Map<string, number>();
  const isDoubted = (at: string) => (doubted.get(at) ?? 0) > now();
  const place = (partitionKey: string, rowKey: string) => `${partitionKey} ${rowKey}`;
  const bound = (map: Map<string, unknown>) => {
    const oldest = map.size > MOST_ROWS ? map.keys().next().value : undefined;
    if (oldest !== undefined) map.delete(oldest);
  };

  return {
    recall: (partitionKey, rowKey) => rows.get(place(partitionKey, rowKey)),
    remember(partitionKey, rowKey, row) {
      const at = place(partitionKey, rowKey);
      if (isDoubted(at)) return;
      doubted.delete(at);
      rows.delete(at);
      rows.set(at, row);
      bound(rows);
    },
    doubt(partitionKey, rowKey) {
      const at = place(partitionKey, rowKey);
      rows.delete(at);
      doubted.delete(at);
      doubted.set(at, now() + DISTRUST_MS);
      bound(doubted);
    },
    isDoubted: (partitionKey, rowKey) => isDoubted(place(partitionKey, rowKey)),
  };
}

import type { LiveRow } from './liveRows.ts';

/** After losing a race over a row it is read again for this long: other instances are writing it too. */
const DISTRUST_MS = 10_000;
/** More rows than one instance is busy with at a time. */
const MOST_ROWS = 2_000;

/** What this instance wrote last of each live row, with the version that storage gave it. */
export interface LiveMemory {
  /** The row as it probably still is; undefined where it must be read. Whether it is so, its etag decides. */
  readonly recall: (key: string, cell: string) => LiveRow | undefined;
  readonly remember: (key: string, row: LiveRow) => void;
  /** Somebody else has written the row, or nobody knows. */
  readonly doubt: (key: string, cell: string) => void;
}

/** Saves reading a row that this instance alone is writing: a third of what storage has to do for a response. */
export function liveMemory(now: () => number = Date.now): LiveMemory {
  const rows = new Map<string, LiveRow>();
  const doubted = new Map<string, number>();
  const place = (key: string, cell: string) => `${key} ${cell}`;
  const bound = (map: Map<string, unknown>) => {
    const oldest = map.size > MOST_ROWS ? map.keys().next().value : undefined;
    if (oldest !== undefined) map.delete(oldest);
  };

  return {
    recall: (key, cell) => rows.get(place(key, cell)),
    remember(key, row) {
      const at = place(key, row.cell);
      if ((doubted.get(at) ?? 0) > now()) return;
      doubted.delete(at);
      rows.delete(at);
      rows.set(at, row);
      bound(rows);
    },
    doubt(key, cell) {
      const at = place(key, cell);
      rows.delete(at);
      doubted.delete(at);
      doubted.set(at, now() + DISTRUST_MS);
      bound(doubted);
    },
  };
}

/** The first-run guides that there are. */
export type Guide = 'liaison' | 'owner';

export interface ClosedGuides {
  readonly isClosed: (guide: Guide) => boolean;
  readonly close: (guide: Guide) => void;
}

interface Stored {
  readonly salt: string;
  readonly marks: readonly string[];
}

const KEY = 'concord.guides';
/** On a shared computer several people close theirs; the oldest marks go first. */
const MOST_MARKS = 40;

/**
 * Which guides a person has closed on this device. They outlast the window, so this is local storage, as nothing else of the
 * tab is: no name and no account is in it, and no answer; a salted mark tells whether it was this person.
 * @param storage null where the browser refuses it: then a guide stays closed as long as the page is there
 */
export function closedGuides(storage: Storage | null, person: string): ClosedGuides {
  const { salt, marks } = stored(storage) ?? { salt: crypto.randomUUID(), marks: [] };
  const now = new Set(marks);
  const markOf = (guide: Guide) => mark(`${salt} ${guide} ${person}`);
  return {
    isClosed: (guide) => now.has(markOf(guide)),
    close(guide) {
      now.add(markOf(guide));
      try {
        storage?.setItem(KEY, JSON.stringify({ salt, marks: [...now].slice(-MOST_MARKS) } satisfies Stored));
      } catch {
        // Full or switched off: it comes back with the next visit.
      }
    },
  };
}

/** The browser's own storage; null where it refuses it to a page inside another one. */
export function deviceStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function stored(storage: Storage | null): Stored | null {
  try {
    const read = JSON.parse(storage?.getItem(KEY) ?? 'null') as Partial<Stored> | null;
    return typeof read?.salt === 'string' && Array.isArray(read.marks)
      ? { salt: read.salt, marks: read.marks }
      : null;
  } catch {
    return null;
  }
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a, 32 bits: at once, because nothing may move on a page when the answer comes. */
function mark(text: string): string {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return (hash >>> 0).toString(16);
}

import { MOST_EXAMPLES, type RosterChange, type RosterEntry } from '../../../contract/roster.ts';
import type { PlaceOf } from './newPeople.ts';

type Change = RosterChange['added'];
type Example = Change['examples'][number];

/** What a new roster changes, and whose answers may have to move for it. */
export interface Comparison {
  readonly people: number;
  readonly added: Change;
  readonly moved: Change;
  readonly removed: Change;
  readonly renamed: number;
  readonly unchanged: number;
  /** Whoever stands elsewhere than before, or did not stand on it, by the user of the new entry. */
  readonly toSettle: readonly string[];
}

/** People of one kind of change: all are counted, some are shown; the last one instead of the line "and one more". */
function changes() {
  let people = 0;
  const examples: Example[] = [];
  return {
    add: (example: Example): void => {
      people += 1;
      if (examples.length <= MOST_EXAMPLES) examples.push(example);
    },
    result: (): Change => ({
      people,
      examples: people > MOST_EXAMPLES + 1 ? examples.slice(0, MOST_EXAMPLES) : examples,
    }),
  };
}

/**
 * Compares the roster that is there with a new one, person by person.
 * @param before a part at a time
 * @param after everybody once
 * @param placeOf where in `after` somebody is
 */
export async function compareRosters(
  before: AsyncIterable<readonly RosterEntry[]>,
  after: readonly RosterEntry[],
  placeOf: PlaceOf,
): Promise<Comparison> {
  const met = new Uint8Array(after.length);
  const [added, moved, removed] = [changes(), changes(), changes()];
  const toSettle: string[] = [];
  let [renamed, unchanged] = [0, 0];
  for await (const people of before)
    for (const was of people) {
      const place = placeOf(was.user) ?? -1;
      const is = after[place];
      if (!is) removed.add(was);
      else {
        met[place] = 1;
        if (is.side !== was.side || is.region !== was.region) {
          moved.add({ ...is, from: { side: was.side, region: was.region } });
          toSettle.push(is.user);
        } else if (is.user === was.user && is.name === was.name) unchanged += 1;
        else renamed += 1;
      }
    }
  after.forEach((entry, place) => {
    if (met[place] === 1) return;
    added.add(entry);
    toSettle.push(entry.user);
  });
  return {
    people: after.length,
    added: added.result(),
    moved: moved.result(),
    removed: removed.result(),
    renamed,
    unchanged,
    toSettle,
  };
}

import { MOST_LIAISONS, type AwaitedLiaison, type Liaison } from '../../../contract/liaisons.ts';
import { say, type Words } from '../../../contract/words/words.ts';
import { daysLater } from '../calendar.ts';
import { askDirectory, type Deps as AskDeps } from './askDirectory.ts';

export interface Deps extends AskDeps {
  now(): Date;
  readonly tenant: string;
  /** Whose address it is, of people who have been here; `contested` where another account has come under it as well. */
  everyMatch(tenant: string): Promise<Known>;
}
type Known = (address: string) => { readonly id: string; readonly contested: boolean } | undefined;

/** An address counts for so long: later it may belong to somebody whom nobody meant. */
export const AWAITED_DAYS = 30;

interface Invalid {
  readonly kind: 'invalid';
  readonly path: string;
  readonly message: Words;
}
const invalid = (path: string, message: Words): Invalid => ({ kind: 'invalid', path, message });

/** Who is a liaison by now, and who is still awaited. */
export interface Identified {
  readonly kind: 'identified';
  readonly items: Liaison[];
  readonly awaited: AwaitedLiaison[];
}

/** A list as an owner sends it. */
export interface Entered {
  readonly items: readonly Liaison[];
  readonly awaited: readonly AwaitedLiaison[];
}

/**
 * Looks for everybody whose address was entered: in the directory where it can be asked, else among those who have been
 * here. The others are awaited. An entry with a last day stays as it is: it has been looked for before.
 * @param before who was awaited in the list that is replaced: of them alone the last day may have passed
 * @param until when it ends, the directory is asked no longer
 */
export async function identifyAwaited(
  deps: Deps,
  entered: Entered,
  before: readonly AwaitedLiaison[],
  until: AbortSignal,
): Promise<Identified | Invalid> {
  const today = deps.now().toISOString().slice(0, 10);
  const lastDay = daysLater(today, AWAITED_DAYS);
  const wrong = faultIn(entered, before, today, lastDay);
  if (wrong) return wrong;
  const anew = entered.awaited.filter((one) => one.until === undefined).map(({ address }) => address);
  const known: Known = anew.length > 0 ? await deps.everyMatch(deps.tenant) : () => undefined;
  const found = await askDirectory(deps, anew, until);

  const items: Liaison[] = [...entered.items];
  const awaited: AwaitedLiaison[] = [];
  for (const [index, one] of entered.awaited.entries()) {
    const { address, name, regions } = one;
    const who = one.until === undefined ? whoHas(address, found, known) : UNKNOWN;
    if (who.kind === 'nobody' || who.kind === 'several')
      return invalid(`awaited[${index}].address`, words[who.kind]);
    if (who.kind === 'unknown') {
      awaited.push({ ...one, until: one.until ?? lastDay });
      continue;
    }
    const twice = items.find(({ id }) => id === who.id);
    if (twice) return invalid(`awaited[${index}].address`, already(twice));
    items.push({ id: who.id, name, regions, address });
  }
  return { kind: 'identified', items, awaited };
}

/** What is wrong with a list, whoever the people are. */
function faultIn(
  { items, awaited }: Entered,
  before: readonly AwaitedLiaison[],
  today: string,
  lastDay: string,
): Invalid | undefined {
  if (items.length + awaited.length > MOST_LIAISONS)
    return invalid(
      'awaited',
      say('there may be {count} liaisons, those awaited included', { count: MOST_LIAISONS }),
    );
  const holders = new Map<string, Liaison>();
  for (const [index, one] of items.entries()) {
    if (one.address === undefined) continue;
    const same = holders.get(one.address);
    if (same) return invalid(`items[${index}].address`, already(same));
    holders.set(one.address, one);
  }
  for (const [index, { address, until }] of awaited.entries()) {
    const same = holders.get(address);
    if (same) return invalid(`awaited[${index}].address`, already(same));
    if (until === undefined) continue;
    const stays = before.some((one) => one.address === address && one.until === until);
    if (until < today && !stays) return invalid(`awaited[${index}].until`, 'has passed');
    if (until > lastDay)
      return invalid(
        `awaited[${index}].until`,
        say('lies more than {days} days ahead', { days: AWAITED_DAYS }),
      );
  }
  return undefined;
}

const already = ({ name }: Liaison) => say('is {name}, who is a liaison already', { name });
const words = {
  nobody: 'is an address that nobody in the directory has',
  several: 'is an address under which several accounts are known: enter the object id',
} as const;

type Who =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'several' }
  | { readonly kind: 'unknown' };
const UNKNOWN = { kind: 'unknown' } as const;

function whoHas(address: string, found: Awaited<ReturnType<typeof askDirectory>>, known: Known): Who {
  const reply = found.get(address);
  if (reply) return reply.kind === 'person' ? { kind: 'person', id: reply.person.id.toLowerCase() } : reply;
  const match = known(address);
  if (!match) return UNKNOWN;
  return match.contested ? { kind: 'several' } : { kind: 'person', id: match.id };
}

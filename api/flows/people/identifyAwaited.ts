import type { FindPerson } from '../../../contract/directory.ts';
import { MOST_LIAISONS, type AwaitedLiaison, type Liaison } from '../../../contract/liaisons.ts';
import { daysLater } from '../calendar.ts';

export interface Deps {
  now(): Date;
  readonly tenant: string;
  /** Whose address it is, of people who have been here; `contested` where another account has come under it as well. */
  everyMatch(
    tenant: string,
  ): Promise<(address: string) => { readonly id: string; readonly contested: boolean } | undefined>;
  /** Asks the company's directory; nothing does where it is not connected. */
  readonly findPerson: FindPerson | undefined;
  complain: (what: string) => void;
}

/** An address counts for so long: later it may belong to somebody whom nobody meant. */
export const AWAITED_DAYS = 30;

interface Invalid {
  readonly kind: 'invalid';
  readonly path: string;
  readonly message: string;
}
const invalid = (path: string, message: string): Invalid => ({ kind: 'invalid', path, message });

/** Who is a liaison by now, and who is still awaited. */
export interface Identified {
  readonly kind: 'identified';
  readonly items: Liaison[];
  readonly awaited: AwaitedLiaison[];
}

/**
 * Looks for everybody whose address was entered: in the directory where it can be asked, else among those who have been
 * here. The others are awaited. An entry with a last day stays as it is: it has been looked for before.
 */
export async function identifyAwaited(
  deps: Deps,
  items: readonly Liaison[],
  awaited: readonly AwaitedLiaison[],
): Promise<Identified | Invalid> {
  if (items.length + awaited.length > MOST_LIAISONS)
    return invalid('awaited', `there may be ${MOST_LIAISONS} liaisons, those awaited included`);
  const lastDay = daysLater(deps.now().toISOString().slice(0, 10), AWAITED_DAYS);
  const isEntered = awaited.some(({ until }) => until === undefined);
  const known = isEntered ? await deps.everyMatch(deps.tenant) : () => undefined;

  const all: Liaison[] = [...items];
  const waiting: AwaitedLiaison[] = [];
  for (const [index, one] of awaited.entries()) {
    const { address, name, regions, until } = one;
    const wrong = (message: string) => invalid(`awaited[${index}].address`, message);
    const same = all.find((liaison) => liaison.address === address);
    if (same) return wrong(`is ${same.name}, who is a liaison already`);
    if (until !== undefined) {
      if (until > lastDay)
        return invalid(`awaited[${index}].until`, `lies more than ${AWAITED_DAYS} days ahead`);
      waiting.push(one);
      continue;
    }
    const found = await whoHas(deps, address, known);
    if (found.kind === 'nobody' || found.kind === 'several') return wrong(words[found.kind]);
    if (found.kind === 'unknown') {
      waiting.push({ ...one, until: lastDay });
      continue;
    }
    const twice = all.find(({ id }) => id === found.id);
    if (twice) return wrong(`is ${twice.name}, who is a liaison already`);
    all.push({ id: found.id, name, regions, address });
  }
  return { kind: 'identified', items: all, awaited: waiting };
}

const words = {
  nobody: 'is an address that nobody in the directory has',
  several: 'is an address under which several accounts are known: enter the object id',
} as const;

type Who =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'several' }
  | { readonly kind: 'unknown' };

async function whoHas(
  { findPerson, complain }: Pick<Deps, 'findPerson' | 'complain'>,
  address: string,
  known: Awaited<ReturnType<Deps['everyMatch']>>,
): Promise<Who> {
  const found = await findPerson?.(address);
  if (found?.kind === 'person') return { kind: 'person', id: found.person.id.toLowerCase() };
  if (found?.kind === 'nobody' || found?.kind === 'several') return found;
  if (found) complain(`the directory could not say whose address that of a liaison is: ${found.why}`);
  const match = known(address);
  if (!match) return { kind: 'unknown' };
  return match.contested ? { kind: 'several' } : { kind: 'person', id: match.id };
}

import type { AwaitedLiaison, Liaison } from '../../../contract/liaisons.ts';

/** Somebody on the list: a liaison, or whoever is to be one and is known by address alone. */
export type Entry = Liaison | AwaitedLiaison;

/** Who the liaisons are, who is awaited, and whose address another account has come under. */
export interface Liaisons {
  readonly items: readonly Liaison[];
  readonly awaited: readonly AwaitedLiaison[];
  readonly moved: readonly string[];
}

/** One change of the list: a person enters it, has other regions or another name, or leaves it. */
export interface LiaisonChange {
  readonly kind: 'add' | 'change' | 'remove';
  readonly entry: Entry;
}

export const isLiaison = (entry: Entry): entry is Liaison => 'id' in entry;
/** By which an entry is found again. */
export const keyOf = (entry: Entry): string => (isLiaison(entry) ? entry.id : entry.address);

/** The same person on a list, as they stand there: whoever was awaited may have come. */
export function find({ items, awaited }: Liaisons, entry: Entry): Entry | undefined {
  if (isLiaison(entry)) return items.find(({ id }) => id === entry.id);
  const isSame = ({ address }: { readonly address?: string | undefined }) => address === entry.address;
  return awaited.find(isSame) ?? items.find(isSame);
}

const same = (a: Entry | undefined, b: Entry | undefined): boolean =>
  JSON.stringify(a && [a.name, a.regions]) === JSON.stringify(b && [b.name, b.regions]);

/** The list after the change. An address that is entered, or changed, is looked for anew. */
export function withChange(list: Liaisons, { kind, entry }: LiaisonChange): Liaisons {
  const without = <T extends Entry>(all: readonly T[]) => all.filter((one) => keyOf(one) !== keyOf(entry));
  if (kind === 'remove') return { ...list, items: without(list.items), awaited: without(list.awaited) };
  const put = <T extends Entry>(all: readonly T[], one: T): T[] =>
    all.some((other) => keyOf(other) === keyOf(one))
      ? all.map((other) => (keyOf(other) === keyOf(one) ? one : other))
      : [...all, one];
  if (isLiaison(entry)) return { ...list, items: put(list.items, entry) };
  const { until: _until, ...anew } = entry;
  return { ...list, awaited: put(list.awaited, anew) };
}

/** Whether the list is already as the change wants it. */
export function isDone(list: Liaisons, { kind, entry }: LiaisonChange): boolean {
  const now = find(list, entry);
  return kind === 'remove' ? !now : same(now, entry);
}

/** Whether the same person stands otherwise by now: then nobody is overwritten without asking. */
export function clashes(before: Liaisons, now: Liaisons, { entry }: LiaisonChange): boolean {
  const [then, today] = [find(before, entry), find(now, entry)];
  const hasCome = then !== undefined && today !== undefined && isLiaison(then) !== isLiaison(today);
  return hasCome || !same(then, today);
}

/** Letters and digits as Entra writes an object id. */
const OBJECT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isObjectId = (text: string): boolean => OBJECT_ID.test(text.trim());
/** Whether a text may be an address; the server has the last word. */
export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());

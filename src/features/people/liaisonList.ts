import type { Liaison } from '../../../contract/liaisons.ts';

type Liaisons = readonly Liaison[];

/** One change of the list of liaisons: a person enters it, has other regions or another name, or leaves it. */
export type LiaisonChange =
  | { readonly kind: 'add' | 'change'; readonly liaison: Liaison }
  | { readonly kind: 'remove'; readonly liaison: Liaison };

const byId = (items: Liaisons, id: string): Liaison | undefined => items.find((one) => one.id === id);
export const same = (a: Liaison | undefined, b: Liaison | undefined): boolean =>
  JSON.stringify(a && [a.id, a.name, a.regions]) === JSON.stringify(b && [b.id, b.name, b.regions]);

/** The list after the change. */
export function withChange(items: Liaisons, { kind, liaison }: LiaisonChange): Liaison[] {
  if (kind === 'remove') return items.filter(({ id }) => id !== liaison.id);
  const known = byId(items, liaison.id);
  return known ? items.map((one) => (one.id === liaison.id ? liaison : one)) : [...items, liaison];
}

/** Whether the list is already as the change wants it. */
export const isDone = (items: Liaisons, { kind, liaison }: LiaisonChange): boolean =>
  kind === 'remove' ? !byId(items, liaison.id) : same(byId(items, liaison.id), liaison);

/** Whether somebody else has changed the same person: then nobody is overwritten without asking. */
export const clashes = (before: Liaisons, now: Liaisons, { liaison }: LiaisonChange): boolean =>
  !same(byId(before, liaison.id), byId(now, liaison.id));

/** Letters and digits as Entra writes an object id. */
const OBJECT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isObjectId = (text: string): boolean => OBJECT_ID.test(text.trim());

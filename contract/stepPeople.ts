import type { Step } from './steps.ts';

type Person = Step['owner'];

/** Where a step belongs, as far as whoever owns it may know. */
interface StepPlace {
  /** Who has its case. */
  readonly liaison: Person | null;
  readonly about: { readonly others: readonly Person[] } | null;
}

/**
 * The names of those whom a step has its owner work with: who has the case, then who else has something to do in it, each
 * person once.
 * @param me the owner's id
 */
export function peopleOf({ liaison, about }: StepPlace, me: string): string[] {
  const others = [...(liaison ? [liaison] : []), ...(about?.others ?? [])].filter(({ id }) => id !== me);
  return [...new Map(others.map(({ id, name }) => [id, name])).values()];
}

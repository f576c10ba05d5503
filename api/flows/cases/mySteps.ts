import type { Versioned } from '../../../contract/records.ts';
import type { Step } from '../../../contract/steps.ts';
import type { Person } from '../people/person.ts';
import { publicRounds, type Deps as RoundDeps } from '../rounds/publicRounds.ts';

export interface Deps extends RoundDeps {
  readOpenSteps(roundId: string, owner?: string): Promise<Versioned<Step>[]>;
}

/** What somebody has agreed to do and has not done yet, in every round: what is due first comes first. */
export async function mySteps(deps: Deps, person: Pick<Person, 'id'>): Promise<Versioned<Step>[]> {
  const steps: Versioned<Step>[] = [];
  for await (const { id } of publicRounds(deps)) steps.push(...(await deps.readOpenSteps(id, person.id)));
  return steps.sort((a, b) => (a.value.due < b.value.due ? -1 : a.value.due > b.value.due ? 1 : 0));
}

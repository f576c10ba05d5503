import type { Versioned } from '../../contract/records.ts';
import type { Step } from '../../contract/steps.ts';
import type { Person } from './person.ts';
import type { ListRounds } from './readRounds.ts';

export interface Deps {
  listRounds: ListRounds;
  readOpenSteps(roundId: string, owner?: string): Promise<Versioned<Step>[]>;
}

/** What somebody has agreed to do and has not done yet, in every round: what is due first comes first. */
export async function mySteps(deps: Deps, person: Pick<Person, 'id'>): Promise<Versioned<Step>[]> {
  const steps: Versioned<Step>[] = [];
  let from: string | undefined;
  do {
    const page = await deps.listRounds(from);
    if (page === 'no-such-page') break;
    for (const { id } of page.items) steps.push(...(await deps.readOpenSteps(id, person.id)));
    from = page.next ?? undefined;
  } while (from !== undefined);
  return steps.sort((a, b) => (a.value.due < b.value.due ? -1 : a.value.due > b.value.due ? 1 : 0));
}

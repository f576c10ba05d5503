import { dealingsOf } from '../people/dealings.ts';
import type { Person } from '../people/person.ts';
import { caseFor, type Deps } from './noteStep.ts';

/**
 * Whether Concord can write to whoever is to be given a step, as far as it is known: they have it in Teams, and their newest
 * message was not refused. Asked before a step is agreed: without that nobody reminds them. Of somebody whose chat nothing
 * is known, no more is told than that.
 * @param owner their id, asked for when it is clear that the person may ask
 */
export async function ownerReach(deps: Deps, person: Person, disagreement: string, owner: () => string) {
  if (!(await dealingsOf(deps, person)).deals) return { kind: 'liaison-only' } as const;
  if (!(await caseFor(deps, person, disagreement))) return { kind: 'disagreement-not-found' } as const;
  const conversation = await deps.conversationWith({ tenant: person.tenant, id: owner() });
  const reached = conversation !== undefined && (conversation.refused ?? null) === null;
  return { kind: 'reach', value: { reached } } as const;
}

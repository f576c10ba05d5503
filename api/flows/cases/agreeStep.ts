import type { CreateStepBody, Step } from '../../../contract/steps.ts';
import { audit } from '../audit.ts';
import { dealingsOf } from '../people/dealings.ts';
import { actor, type Person } from '../people/person.ts';
import { caseFor, noteStep, placeOf, type Deps } from './noteStep.ts';
import { brokenRule } from './stepRules.ts';

/** Whoever is to do a step: of oneself the name is the token's. */
export const ownerAs = (person: Person, owner: Step['owner']): Step['owner'] =>
  owner.id === person.id ? actor(person) : owner;

/** Agrees a next step: the case is agreed from then on. */
export async function agreeStep(deps: Deps, person: Person, disagreement: string, body: CreateStepBody) {
  if (!(await dealingsOf(deps, person)).deals) return { kind: 'liaison-only' } as const;
  const found = await caseFor(deps, person, disagreement);
  if (!found) return { kind: 'disagreement-not-found' } as const;
  if (found.value.state === 'closed')
    return { kind: 'case-state', detail: 'It is closed. Reopen it first.' } as const;

  const broken = await brokenRule(deps, person, body);
  if (broken) return broken;
  const { play, ...rest } = body;
  const step = await deps.addStep({
    ...rest,
    owner: ownerAs(person, body.owner),
    disagreement,
    play: play ?? null,
    state: 'open',
    helpWanted: null,
    reached: null,
    changedAt: deps.now().toISOString(),
  });
  if (!step) return { kind: 'case-state', detail: 'It has as many steps as it can have.' } as const;
  await noteStep(deps, person, disagreement, {
    act: 'step-agreed',
    note: body.what,
    ...(play !== undefined && { play }),
  });
  await audit(deps, { by: actor(person), act: 'step-agreed', ...placeOf(step.value) });
  return { kind: 'step', ...step } as const;
}

/** The steps of a case, in the order in which they were agreed. */
export async function readSteps(deps: Deps, person: Person, disagreement: string) {
  if (!(await dealingsOf(deps, person)).deals) return { kind: 'liaison-only' } as const;
  if (!(await caseFor(deps, person, disagreement))) return { kind: 'disagreement-not-found' } as const;
  return { kind: 'steps', items: await deps.readSteps(disagreement) } as const;
}

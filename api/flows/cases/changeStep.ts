import type { ChangeStepBody, Step } from '../../../contract/steps.ts';
import { audit } from '../audit.ts';
import { actor, type Person } from '../people/person.ts';
import { ownerAs } from './agreeStep.ts';
import { withoutOtherWords } from './inReadersWords.ts';
import { caseFor, noteStep, pause, placeOf, type Deps } from './noteStep.ts';
import { stepChangeOf } from './stepChange.ts';
import { brokenRule, forOthers, isUnchanged, stateRule } from './stepRules.ts';

/** A press on a card names no version, so it is tried again on what has changed meanwhile: pressed three times at once, too. */
const MOST_TRIES = 10;

/**
 * Changes a step. Whoever deals with its case may change everything: what was agreed only while step and case are open.
 * Whoever owns it says when, how far, and what help is wanted; what was agreed, and with whom, is not theirs alone.
 * @param seen the version that the person has seen, asked for when it is clear that they may; undefined for a card's button
 */
export async function changeStep(
  deps: Deps,
  person: Person,
  id: string,
  seen: (() => string) | undefined,
  change: ChangeStepBody,
) {
  for (let attempt = 1; ; attempt++) {
    const outcome = await tried(deps, person, id, seen, change);
    if (outcome.kind !== 'changed-meanwhile' || seen || attempt === MOST_TRIES) return outcome;
    await pause(attempt);
  }
}

async function tried(
  deps: Deps,
  person: Person,
  id: string,
  seen: (() => string) | undefined,
  change: ChangeStepBody,
) {
  const found = await deps.readStep(id);
  if (!found) return { kind: 'step-not-found' } as const;
  const before = found.value;
  const deals = (await caseFor(deps, person, before.disagreement)) !== undefined;
  if (!deals && before.owner.id !== person.id) return { kind: 'step-not-found' } as const;
  const etag = seen?.();
  const others = deals ? undefined : forOthers(change);
  if (others) return others;
  if (etag !== undefined && found.etag !== etag) return { kind: 'changed-meanwhile' } as const;

  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const fields = await withoutOtherWords(before, Object.fromEntries(given));
  const after = afterwards(before, {
    ...fields,
    ...(fields.owner && { owner: ownerAs(person, fields.owner) }),
  });
  const broken =
    stateRule(before, after, change, {
      caseIsClosed: (await deps.readCase(before.disagreement))?.value.state === 'closed',
      // A card may be older than what a liaison has done since.
      maySetAside: deals && etag !== undefined,
    }) ?? (await brokenRule(deps, person, { due: fields.due === before.due ? undefined : fields.due }));
  if (broken) return broken;
  // A button may be pressed twice.
  if (isUnchanged(before, after)) return { kind: 'step', ...found } as const;
  const value: Step = { ...after, changedAt: deps.now().toISOString() };
  // First, so that a failure in between loses nobody's call: whoever is told of it twice has one message.
  if (value.helpWanted !== null && value.helpWanted !== before.helpWanted)
    await deps.askForHelp(value, person);
  const replaced = await deps.replaceStep({ value, etag: found.etag });
  if (replaced === 'changed-meanwhile') return { kind: replaced } as const;
  const told = stepChangeOf(before, value);
  // That help is wanted no more is nothing to tell.
  if (Object.keys(told).length > 1)
    await noteStep(deps, person, value.disagreement, {
      act: 'step-changed',
      change: told,
      ...(value.play !== null && { play: value.play }),
    });
  const details = { fields: Object.keys(fields), state: value.state };
  await audit(deps, { by: actor(person), act: 'step-changed', ...placeOf(value), details });
  return { kind: 'step', ...replaced } as const;
}

/** A step with what is different about it. What is said of one state goes with it: help wanted, and what was reached. */
function afterwards(before: Step, fields: Partial<Step>): Step {
  const changed: Step = { ...before, ...fields };
  return {
    ...changed,
    ...(changed.state !== before.state && { helpWanted: fields.helpWanted ?? null }),
    ...(changed.state !== 'done' && { reached: null }),
  };
}

import { setTimeout as wait } from 'node:timers/promises';
import type { CaseEvent } from '../../../contract/disagreements.ts';
import type { CaseRecord, Versioned } from '../../../contract/records.ts';
import type { ChangeStepBody, CreateStepBody, Step } from '../../../contract/steps.ts';
import { audit, type Deps as AuditDeps } from '../audit.ts';
import { withEvent, withNews } from './caseHistory.ts';
import { dealsAs } from './caseNow.ts';
import { dealingsOf, type Deps as DealingsDeps } from '../people/dealings.ts';
import { actor, type Person } from '../people/person.ts';
import { stepChangeOf } from './stepChange.ts';
import { brokenRule, type Deps as RuleDeps } from './stepRules.ts';

export interface Deps extends DealingsDeps, RuleDeps, AuditDeps {
  readCase(id: string): Promise<Versioned<CaseRecord> | undefined>;
  replaceCase(value: Versioned<CaseRecord>): Promise<Versioned<CaseRecord> | 'changed-meanwhile'>;
  askForAlerts(roundId: string): Promise<void>;
  /** Tells those who help with a step that somebody asks for it. */
  askForHelp(step: Step, asker: Pick<Person, 'id'>): Promise<void>;
  readStep(id: string): Promise<Versioned<Step> | undefined>;
  readSteps(disagreement: string): Promise<Versioned<Step>[]>;
  addStep(step: Omit<Step, 'id'>): Promise<Versioned<Step> | undefined>;
  replaceStep(value: Versioned<Step>): Promise<Versioned<Step> | 'changed-meanwhile'>;
}

/** Somebody always wins, so everybody gets their turn before long. */
const MOST_ATTEMPTS = 30;
const LONGEST_WAIT_MS = 200;

/** What whoever owns a step may say of it; the rest is for those who deal with its case. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['due', 'state', 'helpWanted']);

/** A case and the step that concerns it, told apart from what somebody may not see. */
async function caseFor(deps: Deps, person: Person, id: string) {
  const dealings = await dealingsOf(deps, person);
  const found = await deps.readCase(id);
  return found && dealings.includes(found.value.region) ? found : undefined;
}

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
    disagreement,
    play: play ?? null,
    state: 'open',
    helpWanted: null,
    changedAt: deps.now().toISOString(),
  });
  if (!step) return { kind: 'case-state', detail: 'It has as many steps as it can have.' } as const;
  await noteStep(deps, person, disagreement, { act: 'step-agreed', note: body.what });
  await audit(deps, { by: actor(person), act: 'step-agreed', ...placeOf(step.value) });
  return { kind: 'step', ...step } as const;
}

/**
 * Who deals with its case, or owns the step, may change it.
 * @param seen the version that the person has seen, asked for when it is clear that they may; undefined for a card's button
 */
export async function changeStep(
  deps: Deps,
  person: Person,
  id: string,
  seen: (() => string) | undefined,
  change: ChangeStepBody,
) {
  const found = await deps.readStep(id);
  if (!found) return { kind: 'step-not-found' } as const;
  const deals = (await caseFor(deps, person, found.value.disagreement)) !== undefined;
  if (!deals && found.value.owner.id !== person.id) return { kind: 'step-not-found' } as const;
  const etag = seen?.();
  const forbidden = Object.keys(change).find((field) => !OWN_FIELDS.has(field));
  if (!deals && forbidden !== undefined)
    return {
      kind: 'invalid',
      path: forbidden,
      message: 'is for the liaisons of its case; you can change due, state and helpWanted',
    } as const;
  if (etag !== undefined && found.etag !== etag) return { kind: 'changed-meanwhile' } as const;
  const fields = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Partial<Step>;
  if (Object.keys(fields).length === 0) return { kind: 'step', ...found } as const;
  const due = fields.due === found.value.due ? undefined : fields.due;
  const broken = await brokenRule(deps, person, { due });
  if (broken) return broken;
  const value: Step = { ...found.value, ...fields, changedAt: deps.now().toISOString() };
  // First, so that a failure in between loses nobody's call: whoever is told of it twice has one message.
  if (value.helpWanted !== null && value.helpWanted !== found.value.helpWanted)
    await deps.askForHelp(value, person);
  const replaced = await deps.replaceStep({ value, etag: found.etag });
  if (replaced === 'changed-meanwhile') return { kind: replaced } as const;
  await noteStep(deps, person, value.disagreement, {
    act: 'step-changed',
    change: stepChangeOf(found.value, value),
  });
  const details = { fields: Object.keys(fields), state: value.state };
  await audit(deps, { by: actor(person), act: 'step-changed', ...placeOf(value), details });
  return { kind: 'step', ...replaced } as const;
}

/** The round and the step, as the log of acts names them. */
const placeOf = ({ id, disagreement }: Step) => ({
  round: disagreement.slice(0, disagreement.indexOf('~')),
  about: id,
});

/** Writes into the history of the case what has become of a step. The step stands whether or not this can be written. */
async function noteStep(
  deps: Deps,
  person: Person,
  disagreement: string,
  what: Pick<CaseEvent, 'act' | 'note' | 'change'>,
): Promise<void> {
  const at = deps.now().toISOString();
  const by = actor(person);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const found = await deps.readCase(disagreement);
    if (!found) return;
    const { value, etag } = found;
    const agreed = what.act === 'step-agreed' && value.state !== 'closed';
    const after: CaseRecord = {
      ...value,
      ...(agreed && { state: 'agreed' as const }),
      // Who agrees a step for a case that nobody has, has it.
      ...(agreed &&
        !value.takenBy && {
          takenBy: by,
          takenAs: dealsAs(by, value.region, await deps.findLiaisons()),
        }),
      changedAt: at,
      history: withEvent(value.history, { at, by, ...what }),
      pending: agreed && value.state !== 'agreed' ? withNews(value.pending, 'changed') : value.pending,
    };
    if ((await deps.replaceCase({ value: after, etag })) === 'changed-meanwhile') {
      await wait(Math.random() * Math.min(LONGEST_WAIT_MS, 5 * 2 ** attempt));
      continue;
    }
    if (after.pending !== value.pending) await deps.askForAlerts(value.round);
    return;
  }
}

/** The steps of a case, in the order in which they were agreed. */
export async function readSteps(deps: Deps, person: Person, disagreement: string) {
  if (!(await dealingsOf(deps, person)).deals) return { kind: 'liaison-only' } as const;
  if (!(await caseFor(deps, person, disagreement))) return { kind: 'disagreement-not-found' } as const;
  return { kind: 'steps', items: await deps.readSteps(disagreement) } as const;
}

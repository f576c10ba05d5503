import { setTimeout as wait } from 'node:timers/promises';
import type { CaseEvent } from '../../../contract/caseHistory.ts';
import type { CaseRecord, Versioned } from '../../../contract/records.ts';
import { isFree } from '../../../contract/freeCase.ts';
import type { Step } from '../../../contract/steps.ts';
import type { Deps as AuditDeps } from '../audit.ts';
import { withEvent, withNews } from './caseHistory.ts';
import { caseNow, dealsAs } from './caseNow.ts';
import { dealingsOf, type Deps as DealingsDeps } from '../people/dealings.ts';
import { actor, type Person } from '../people/person.ts';
import type { Deps as RuleDeps } from './stepRules.ts';

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

/** Waits a moment by chance before the next try: longer, the more there were. */
export const pause = (attempt: number): Promise<void> =>
  wait(Math.random() * Math.min(LONGEST_WAIT_MS, 5 * 2 ** attempt));

/** A case and the step that concerns it, told apart from what somebody may not see. */
export async function caseFor(deps: Deps, person: Person, id: string) {
  const dealings = await dealingsOf(deps, person);
  const found = await deps.readCase(id);
  return found && dealings.includes(found.value.region) ? found : undefined;
}

/** The round and the step, as the log of acts names them. */
export const placeOf = ({ id, disagreement }: Step) => ({
  round: disagreement.slice(0, disagreement.indexOf('~')),
  about: id,
});

/** Writes into the history of the case what has become of a step. The step stands whether or not this can be written. */
export async function noteStep(
  deps: Deps,
  person: Person,
  disagreement: string,
  what: Pick<CaseEvent, 'act' | 'note' | 'play' | 'change'>,
): Promise<void> {
  const at = deps.now().toISOString();
  const by = actor(person);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const found = await deps.readCase(disagreement);
    if (!found) return;
    const { value, etag } = found;
    const liaisons = await deps.findLiaisons();
    const free = isFree(caseNow(value, liaisons));
    const isNew = what.act === 'step-agreed' && value.state !== 'closed';
    // A step that is open again is one to keep, as a new one is; a case that nobody has stays so, whoever owns its steps.
    const isAgreed = isNew || (value.state === 'taken' && what.change?.state?.to === 'open');
    const after: CaseRecord = {
      ...value,
      ...(isAgreed && { state: 'agreed' as const }),
      // Who agrees a step for a case that is free has it.
      ...(isNew &&
        free && {
          takenBy: by,
          takerLeft: false,
          takenAs: dealsAs(by, value.region, liaisons),
        }),
      changedAt: at,
      history: withEvent(value.history, { at, by, ...what }),
      // Cards that offer a free case say which steps are open in it.
      pending:
        free || (isAgreed && value.state !== 'agreed') ? withNews(value.pending, 'changed') : value.pending,
    };
    if ((await deps.replaceCase({ value: after, etag })) === 'changed-meanwhile') {
      await pause(attempt);
      continue;
    }
    if (after.pending !== value.pending) await deps.askForAlerts(value.round);
    return;
  }
}

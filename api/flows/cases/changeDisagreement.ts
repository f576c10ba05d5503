import type { CaseEvent } from '../../../contract/caseHistory.ts';
import type { ChangeDisagreementBody } from '../../../contract/disagreements.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, Versioned } from '../../../contract/records.ts';
import type { Step } from '../../../contract/steps.ts';
import { say, type Words } from '../../../contract/words/words.ts';
import { audit, type Deps as AuditDeps } from '../audit.ts';
import { caseNow, dealsAs, inFull } from './caseNow.ts';
import { versionOf, withEvent, withNews } from './caseHistory.ts';
import { dealingsOf, isOf, type Deps as DealingsDeps } from '../people/dealings.ts';
import { actor, type Person } from '../people/person.ts';

export interface Deps extends DealingsDeps, AuditDeps {
  now(): Date;
  readCase(id: string): Promise<Versioned<CaseRecord> | undefined>;
  replaceCase(value: Versioned<CaseRecord>): Promise<Versioned<CaseRecord> | 'changed-meanwhile'>;
  readSteps(disagreement: string): Promise<Versioned<Step>[]>;
  /** Sees to it that the messages about the case are sent and kept up to date; never fails. */
  askForAlerts(roundId: string): Promise<void>;
}

/** Without a version whoever acts goes by what is there; somebody else may be acting at the same moment. */
const MOST_ATTEMPTS = 10;

type Refusal = { readonly kind: 'case-state'; readonly detail: Words };

/**
 * What somebody does with a case. Who may not see it is told that there is none.
 * @param seen the version that the person has seen, asked for when it is clear that they may; undefined where a card's
 * button acts on whatever is there now
 */
export async function changeDisagreement(
  deps: Deps,
  person: Person,
  id: string,
  seen: (() => string) | undefined,
  body: ChangeDisagreementBody,
) {
  const dealings = await dealingsOf(deps, person);
  if (!dealings.deals) return { kind: 'liaison-only' } as const;
  const liaisons = await deps.findLiaisons();
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const found = await deps.readCase(id);
    if (!found || !dealings.includes(found.value.region)) return { kind: 'disagreement-not-found' } as const;
    if (seen && versionOf(found.value) !== seen()) return { kind: 'changed-meanwhile' } as const;
    // In the list of liaisons people have the names that the owner knows them by.
    const by = actor({ id: person.id, name: dealings.liaison?.name ?? person.name });
    const at = deps.now().toISOString();
    const stepIsOpen = mayBeAgreed(found.value, body) && (await hasOpenStep(deps, id));
    const changed = changeOf(caseNow(found.value, liaisons), by, body, liaisons, { at, stepIsOpen });
    if (changed === 'nothing') return outcomeOf(found.value, liaisons);
    if ('kind' in changed) return changed;
    const event: CaseEvent = { at, by, ...changed.event, ...(body.note && { note: body.note }) };
    const value: CaseRecord = {
      ...found.value,
      ...changed.fields,
      changedAt: at,
      history: withEvent(found.value.history, event),
      pending: changed.silent
        ? found.value.pending
        : withNews(found.value.pending, event.act === 'handed-over' ? event.act : 'changed'),
    };
    const replaced = await deps.replaceCase({ value, etag: found.etag });
    if (replaced !== 'changed-meanwhile') {
      if (!changed.silent) await deps.askForAlerts(value.round);
      const { act, to } = event;
      const details = { act, state: value.state, ...(to && { to: to.name, toId: to.id }) };
      await audit(deps, { by, act: 'case-changed', round: value.round, about: id, details });
      return outcomeOf(replaced.value, liaisons);
    }
  }
  return { kind: 'busy' } as const;
}

/** Whether somebody comes to have it whose step may have been agreed before: it was closed or given back since. */
const mayBeAgreed = ({ state }: CaseRecord, { act }: ChangeDisagreementBody): boolean =>
  act === 'reopen' || (state === 'open' && (act === 'take' || act === 'hand-over'));

const hasOpenStep = async (deps: Pick<Deps, 'readSteps'>, id: string): Promise<boolean> =>
  (await deps.readSteps(id)).some(({ value }) => value.state === 'open');

const outcomeOf = (value: CaseRecord, liaisons: readonly Liaison[]) =>
  ({
    kind: 'disagreement',
    value: caseNow(value, liaisons),
    told: inFull(value, liaisons),
  }) as const;

interface Changed {
  readonly fields: Partial<
    Pick<CaseRecord, 'state' | 'outcome' | 'takenBy' | 'takerLeft' | 'takenAs' | 'openSince'>
  >;
  readonly event: Pick<CaseEvent, 'act' | 'to' | 'outcome' | 'reason'>;
  /** Nobody else's card changes. */
  readonly silent?: true;
}

function changeOf(
  { state, takenBy, takerLeft, region }: CaseRecord,
  by: Pick<Person, 'id' | 'name'>,
  body: ChangeDisagreementBody,
  liaisons: readonly Liaison[],
  { at, stepIsOpen }: { readonly at: string; readonly stepIsOpen: boolean },
): Changed | Refusal | 'nothing' {
  const refused = (detail: Words): Refusal => ({ kind: 'case-state', detail });
  const withSomebody = stepIsOpen ? 'agreed' : 'taken';
  switch (body.act) {
    case 'take':
      if (state === 'closed') return refused('It is closed. Reopen it first.');
      // Whoever had it as a liaison and is none any more takes it again, as an owner.
      if (takenBy?.id === by.id && !takerLeft) return 'nothing';
      if (takenBy && !takerLeft) return refused(say('{name} has taken it.', { name: takenBy.name }));
      return {
        fields: {
          state: state === 'agreed' ? state : withSomebody,
          takenBy: by,
          takerLeft: false,
          takenAs: dealsAs(by, region, liaisons),
        },
        event: { act: 'taken' },
      };
    case 'give-back':
      if (state === 'closed') return refused('It is closed.');
      if (!takenBy) return 'nothing';
      if (takenBy.id !== by.id) return refused(say('{name} has taken it.', { name: takenBy.name }));
      return {
        fields: { state: 'open', takenBy: null, takerLeft: false, takenAs: undefined, openSince: at },
        event: { act: 'given-back' },
      };
    case 'hand-over': {
      if (state === 'closed') return refused('It is closed. Reopen it first.');
      const to = liaisons.find(({ id }) => id === body.to);
      if (!to || !isOf(to, region)) return refused('Only a liaison of its region can be given it.');
      if (takenBy?.id === to.id) return 'nothing';
      const heir = { id: to.id, name: to.name };
      return {
        fields: {
          takenBy: heir,
          takerLeft: false,
          takenAs: 'liaison',
          state: state === 'open' ? withSomebody : state,
        },
        event: { act: 'handed-over', to: heir },
      };
    }
    case 'close':
      if (state === 'closed') return refused('It is closed already.');
      return {
        fields: { state: 'closed', outcome: body.outcome },
        event: { act: 'closed', outcome: body.outcome },
      };
    case 'reopen':
      if (state !== 'closed') return refused('It is not closed.');
      return {
        fields: {
          state: takenBy ? withSomebody : 'open',
          outcome: null,
          openSince: at,
        },
        event: { act: 'reopened' },
      };
    case 'note':
      return { fields: {}, event: { act: 'noted' }, silent: true };
    case 'not-useful':
      return { fields: {}, event: { act: 'not-useful', reason: body.reason }, silent: true };
  }
}

import type { RoundRecord, Versioned } from '../../contract/records.ts';
import type { ChangeRoundBody, RoundState } from '../../contract/rounds.ts';
import { stateAt } from './roundAt.ts';
import type { QuestionSetVersion } from './questionSetOf.ts';

export interface Deps {
  now(): Date;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  currentQuestionSet(id: string): Promise<QuestionSetVersion | undefined>;
  replaceRound(round: Versioned<RoundRecord>): Promise<Versioned<RoundRecord> | 'changed-meanwhile'>;
}

/** What people have seen before they answered may not change under them: the rest is frozen when the round opens. */
const CHANGEABLE_WHILE_OPEN = new Set(['title', 'closesAt', 'state']);

/** Which states a round may be put into by hand. A closed round never opens again. */
const nextStates: Record<RoundState, readonly RoundState[]> = {
  draft: ['draft', 'open'],
  scheduled: ['draft', 'open'],
  open: ['open', 'closed'],
  closed: ['closed'],
};

/**
 * Changes a round, opens or closes it.
 * @param etag the version that the owner has seen; a round that has changed since is left alone
 */
export async function changeRound(deps: Deps, roundId: string, etag: string, change: ChangeRoundBody) {
  const found = await deps.readRound(roundId);
  if (!found) return { kind: 'round-not-found' } as const;
  if (found.etag !== etag) return { kind: 'changed-meanwhile' } as const;

  const now = deps.now();
  const before = found.value;
  const state = stateAt(before, now);
  const frozen = Object.keys(change).filter(
    (field) => state === 'closed' || (state === 'open' && !CHANGEABLE_WHILE_OPEN.has(field)),
  );
  if (frozen.length > 0) return { kind: 'round-frozen', state, fields: frozen } as const;
  if (change.state && !nextStates[state].includes(change.state))
    return {
      kind: 'invalid',
      path: 'state',
      message: `a round that is ${state} cannot become ${change.state}`,
    } as const;

  const { questionSet: setId, ...fields } = change;
  const set = setId === undefined ? undefined : await deps.currentQuestionSet(setId);
  if (setId !== undefined && !set) return { kind: 'question-set-not-found' } as const;

  const opensNow = change.state === 'open' && state !== 'open';
  const closesNow = change.state === 'closed' && state === 'open';
  const opensAt = opensNow
    ? now.toISOString()
    : change.opensAt === undefined
      ? before.opensAt
      : change.opensAt;
  const after: RoundRecord = {
    ...before,
    ...fieldsOnly(fields),
    opensAt,
    state: stateAfter(state, change.state, opensAt),
    closedAt: closesNow ? now.toISOString() : before.closedAt,
    ...(set && {
      questionSet: { id: set.set.id, version: set.version, statements: set.set.statements.length },
    }),
  };
  if (!closesNow && new Date(after.closesAt) <= now)
    return { kind: 'invalid', path: 'closesAt', message: 'must lie in the future' } as const;
  if (after.opensAt !== null && new Date(after.opensAt) >= new Date(after.closesAt))
    return { kind: 'invalid', path: 'closesAt', message: 'must come after opensAt' } as const;

  const replaced = await deps.replaceRound({ value: after, etag });
  return replaced === 'changed-meanwhile'
    ? ({ kind: replaced } as const)
    : ({ kind: 'changed', round: replaced } as const);
}

/** The fields that were sent, without those left out. */
const fieldsOnly = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]-?: Exclude<T[K], undefined>;
  };

/** The state to keep: what was asked for; else a round before its opening is scheduled exactly when it has a time for it. */
function stateAfter(state: RoundState, asked: RoundState | undefined, opensAt: string | null): RoundState {
  if (asked !== undefined) return asked;
  return state === 'draft' || state === 'scheduled' ? (opensAt === null ? 'draft' : 'scheduled') : state;
}

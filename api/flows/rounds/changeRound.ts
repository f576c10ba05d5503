import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import type { ChangeRoundBody, RoundState } from '../../../contract/rounds.ts';
import { say, type Words } from '../../../contract/words/words.ts';
import { namesInLine } from '../namesInLine.ts';
import { languageFault } from './createRound.ts';
import { stateAt } from './roundAt.ts';
import { rulesFault } from './rulesFault.ts';
import { keptOf, type QuestionSetVersion } from './questionSetOf.ts';

export interface Deps {
  now(): Date;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  freezeQuestionSet(id: string): Promise<QuestionSetVersion | undefined>;
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  replaceRound(round: Versioned<RoundRecord>): Promise<Versioned<RoundRecord> | 'changed-meanwhile'>;
  /** Asks for the final release; never fails. */
  askForLook(round: RoundRecord): Promise<void>;
}

/**
 * What people have seen before they answered may not change under them: the rest is frozen when the round opens. Whether
 * another round follows is no matter of this one's answers, and rules only suggest what whoever answers decides.
 */
const CHANGEABLE_WHILE_OPEN = new Set(['title', 'closesAt', 'state', 'repeat', 'placeRules']);
/** It freezes a little before, because the clocks of two servers differ and a change takes a moment to arrive. */
export const FREEZES_BEFORE_MS = 10_000;

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
  if (Object.keys(change).length === 0) return { kind: 'changed', round: found } as const;
  const before = found.value;
  const state = stateAt(before, now);
  const soon = stateAt(before, new Date(now.getTime() + FREEZES_BEFORE_MS));
  const fixed = state === 'open' || soon !== state;
  const frozen = Object.keys(change).filter(
    (field) => state === 'closed' || (fixed && !CHANGEABLE_WHILE_OPEN.has(field)),
  );
  if (frozen.length > 0) return { kind: 'round-frozen', state, fields: frozen } as const;
  if (change.state && !nextStates[state].includes(change.state))
    return {
      kind: 'invalid',
      path: 'state',
      message: say('a round that is {state} cannot become {other}', {
        state: say(state),
        other: say(change.state),
      }),
    } as const;

  const unfit = change.regions && rosterFault(before, change.regions);
  if (unfit) return { kind: 'invalid', path: 'regions', message: unfit } as const;

  if (change.regions || change.placeRules) {
    const wrong = rulesFault(change.placeRules ?? before.placeRules, change.regions ?? before.regions);
    if (wrong) return change.placeRules ? wrong : regionInRules;
  }

  const { questionSet: setId, ...fields } = change;
  const set = setId === undefined ? undefined : await deps.freezeQuestionSet(setId);
  if (setId !== undefined && !set) return { kind: 'question-set-not-found' } as const;
  const languages = change.languages === undefined ? before.languages : change.languages;
  if (languages && (set || change.languages)) {
    const asked = set ?? { set: await deps.questionSetOf(before), version: before.questionSet.version };
    const fault = languageFault(languages, asked);
    if (fault) return fault;
  }

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
    state: stateAfter(before, change),
    closedAt: closesNow ? now.toISOString() : before.closedAt,
    ...(set && {
      questionSet: keptOf(set),
    }),
  };
  if (!closesNow && new Date(after.closesAt) <= now)
    return { kind: 'invalid', path: 'closesAt', message: 'must lie in the future' } as const;
  if (after.opensAt !== null && new Date(after.opensAt) >= new Date(after.closesAt))
    return { kind: 'invalid', path: 'closesAt', message: 'must come after opensAt' } as const;

  const replaced = await deps.replaceRound({ value: after, etag });
  if (replaced === 'changed-meanwhile') return { kind: replaced } as const;
  if (closesNow) await deps.askForLook(replaced.value);
  return { kind: 'changed', round: replaced } as const;
}

/** The fields that were sent, without those left out. */
const fieldsOnly = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]-?: Exclude<T[K], undefined>;
  };

/** Named is the field that was sent. */
const regionInRules = {
  kind: 'invalid',
  path: 'regions',
  message: 'rules for department and office suggest one of these regions: change the rules, too',
} as const;

/** What keeps these regions from going with the list: its people stand in regions, or the list has none. */
function rosterFault(before: RoundRecord, regions: readonly string[]): Words | undefined {
  if (before.rosterVersion === null) return undefined;
  if (before.regions.length === 0)
    return regions.length === 0 ? undefined : 'the list names no regions: remove the list first';
  const gone = before.regions.filter((region) => !regions.includes(region));
  return gone.length === 0
    ? undefined
    : say('people on the list may be in {regions}: keep what the list needs, or remove the list first', {
        regions: namesInLine(gone),
      });
}

/** The state to keep: what was asked for; else a new opening time schedules a round, and taking it away makes it a draft. */
function stateAfter(before: RoundRecord, change: ChangeRoundBody): RoundState {
  if (change.state !== undefined) return change.state;
  if (change.opensAt === undefined) return before.state;
  return change.opensAt === null ? 'draft' : 'scheduled';
}

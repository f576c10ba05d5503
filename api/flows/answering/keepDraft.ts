import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { Draft, DraftBody } from '../../../contract/responses.ts';
import { regionIn, type Fault } from './checkAnswers.ts';
import type { Person } from '../people/person.ts';
import { invitationOf, type Deps as InvitationDeps } from '../roster/invitationOf.ts';
import { visibleRound, type Deps as RoundDeps } from '../rounds/visibleRound.ts';

export interface Deps extends RoundDeps, InvitationDeps {
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  pseudonymOf(person: Person, round: RoundRecord): string;
  readDraft(round: RoundRecord, pseudonym: string): Promise<{ draft?: Draft; etag?: string }>;
  /** @param etag the version that it replaces, NO_DRAFT where there was none, undefined to replace whatever is there */
  saveDraft(
    round: RoundRecord,
    pseudonym: string,
    draft: Draft,
    etag: string | undefined,
  ): Promise<{ etag: string } | 'changed-meanwhile'>;
  dropDraft(round: RoundRecord, pseudonym: string): Promise<'dropped' | 'busy'>;
}

/** The version of a draft that does not exist yet: two windows that both begin cannot overwrite each other. */
export const NO_DRAFT = 'none';

const emptyDraft: Draft = { side: null, region: null, answers: {}, awareness: {} };

/** A person's answers on the way; an empty draft where there is none. */
export async function readDraft(deps: Deps, person: Person, roundId: string) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const { draft, etag } = await deps.readDraft(visible.round, deps.pseudonymOf(person, visible.round));
  return { kind: 'draft', draft: draft ?? emptyDraft, etag: etag ?? NO_DRAFT } as const;
}

/** Keeps a person's answers on the way, so that they can go on elsewhere. */
export async function saveDraft(
  deps: Deps,
  person: Person,
  roundId: string,
  body: DraftBody,
  etag: string | undefined,
) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const { round, state } = visible;
  if (state !== 'open') return { kind: 'round-not-open', state } as const;

  const invitation = await invitationOf(deps, round, person);
  if (invitation.kind === 'not-invited') return { kind: 'not-invited' } as const;
  // Nothing is lost over it: whoever has been moved meanwhile hears of that when they send.
  const told = { ...body, ...invitation.standing };
  const faults = draftFaults(round, await deps.questionSetOf(round), told);
  if (faults.length > 0) return { kind: 'invalid-answers', faults } as const;
  const draft: Draft = {
    side: told.side ?? null,
    region: told.region ?? null,
    answers: body.answers,
    awareness: body.awareness ?? {},
  };
  const saved = await deps.saveDraft(round, deps.pseudonymOf(person, round), draft, etag);
  return saved === 'changed-meanwhile'
    ? ({ kind: saved } as const)
    : ({ kind: 'draft', draft, etag: saved.etag } as const);
}

/**
 * Deletes a person's answers on the way and leaves those that they sent. Like erasing, it asks neither whether the round is
 * open nor whether they are still on its list: what is kept of somebody is theirs to take away. Dropping twice is no error.
 */
export async function dropDraft(deps: Deps, person: Person, roundId: string) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const { round } = visible;
  const outcome = await deps.dropDraft(round, deps.pseudonymOf(person, round));
  return outcome === 'busy' ? ({ kind: 'busy' } as const) : ({ kind: 'dropped' } as const);
}

/** A draft may be incomplete, but what is in it must fit the round. */
function draftFaults(round: RoundRecord, set: QuestionSet, body: DraftBody): Fault[] {
  const known = new Set(set.statements.map((statement) => statement.id));
  const faults = Object.keys(body.answers)
    .filter((id) => !known.has(id))
    .map((id): Fault => ({ path: `answers.${id}`, message: 'this round has no such statement' }));
  if (body.region !== undefined && body.region !== null) {
    const region = regionIn(round, body.side ?? undefined, body.region);
    if (region !== null && typeof region === 'object') faults.push(region);
  }
  if (body.awareness && Object.keys(body.awareness).length > 0 && !round.awareness)
    faults.push({ path: 'awareness', message: 'this round does not ask the awareness questions' });
  return faults;
}

import type { RoundRecord, Versioned } from '../../contract/records.ts';
import type { CreateRoundBody } from '../../contract/rounds.ts';
import type { Person } from './person.ts';
import type { QuestionSetVersion } from './questionSetOf.ts';

export interface Deps {
  now(): Date;
  newRoundId(): string;
  /** The set as it is now, kept for good under its version. */
  freezeQuestionSet(id: string): Promise<QuestionSetVersion | undefined>;
  addRound(round: RoundRecord): Promise<Versioned<RoundRecord>>;
}

/** Responses of rounds up to 20,000 people are spread over this many partitions. */
const SHARDS = 16;

/** Creates a round: as a draft, scheduled where it has an opening time, or open at once. */
export async function createRound(deps: Deps, owner: Pick<Person, 'id' | 'name'>, body: CreateRoundBody) {
  const now = deps.now();
  if (new Date(body.closesAt) <= now)
    return { kind: 'invalid', path: 'closesAt', message: 'must lie in the future' } as const;
  const opensAt = body.opensAt ?? null;
  if (opensAt !== null && new Date(opensAt) >= new Date(body.closesAt))
    return { kind: 'invalid', path: 'closesAt', message: 'must come after opensAt' } as const;

  if (body.state === 'open' && opensAt !== null)
    return {
      kind: 'invalid',
      path: 'opensAt',
      message: 'a round that is opened now has no other opening time',
    } as const;

  const found = await deps.freezeQuestionSet(body.questionSet);
  if (!found) return { kind: 'question-set-not-found' } as const;

  const { questionSet: _id, state, ...rest } = body;
  const record: RoundRecord = {
    ...rest,
    id: deps.newRoundId(),
    state: state ?? (opensAt === null ? 'draft' : 'scheduled'),
    opensAt: state === 'open' ? now.toISOString() : opensAt,
    closedAt: null,
    questionSet: { id: found.set.id, version: found.version, statements: found.set.statements.length },
    shards: SHARDS,
    roster: null,
    rosterVersion: null,
    owner: { id: owner.id, name: owner.name },
  };
  return { kind: 'created', round: await deps.addRound(record) } as const;
}

import { languagesOf } from '../../../assessment/questionSet.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import type { CreateRoundBody } from '../../../contract/rounds.ts';
import { say, type Words } from '../../../contract/words/words.ts';
import { fittingRules, rulesFault } from './rulesFault.ts';
import { copyRoster, type Deps as CopyDeps } from '../roster/copyRoster.ts';
import { actor, type Person } from '../people/person.ts';
import { keptOf, type QuestionSetVersion } from './questionSetOf.ts';

export interface Deps extends CopyDeps {
  newRoundId(): string;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  /** The set as it is now, kept for good under its version. */
  freezeQuestionSet(id: string): Promise<QuestionSetVersion | undefined>;
  addRound(round: RoundRecord): Promise<Versioned<RoundRecord>>;
}

/** Responses of rounds up to 20,000 people are spread over this many partitions. */
export const SHARDS = 16;

/** What a copy takes over. */
const copied = [
  'regions',
  'minimumGroupSize',
  'awareness',
  'resultsFor',
  'retentionMonths',
  'timeZone',
  'languages',
  'repeat',
  'research',
  'placeRules',
] as const satisfies readonly (keyof RoundRecord & keyof CreateRoundBody)[];

const invalid = (path: string, message: Words) => ({ kind: 'invalid', path, message }) as const;

/**
 * Creates a round: as a draft, scheduled where it has an opening time, or open at once.
 * @param given the fields that were sent; a copy takes over the others
 */
export async function createRound(
  deps: Deps,
  owner: Pick<Person, 'id' | 'name'>,
  sent: CreateRoundBody,
  given: ReadonlySet<string> = new Set(Object.keys(sent)),
) {
  const { copyOf } = sent;
  const pattern = copyOf === undefined ? undefined : (await deps.readRound(copyOf))?.value;
  if (copyOf !== undefined && !pattern) return invalid('copyOf', 'is no round');
  const body = pattern ? { ...sent, ...takenOver(pattern, sent, given) } : sent;
  const now = deps.now();
  const opensAt = body.opensAt ?? null;
  const fault = timeFault(body, opensAt, now) ?? rulesFault(body.placeRules, body.regions);
  if (fault) return fault;

  const found = await deps.freezeQuestionSet(body.questionSet);
  if (!found) return { kind: 'question-set-not-found' } as const;
  const missing = languageFault(body.languages, found);
  if (missing) return missing;
  if (pattern?.rosterVersion && !sameRegions(pattern.regions, body.regions))
    return invalid(
      'regions',
      'the roster of the copied round has other regions: leave them as they are there',
    );

  const { questionSet: _id, copyOf: _copyOf, state, ...rest } = body;
  const id = deps.newRoundId();
  const copy = pattern && (await copyRoster(deps, pattern, id));
  const record: RoundRecord = {
    ...rest,
    id,
    state: state ?? (opensAt === null ? 'draft' : 'scheduled'),
    opensAt: state === 'open' ? now.toISOString() : opensAt,
    closedAt: null,
    questionSet: keptOf(found),
    shards: SHARDS,
    previous: copyOf ?? null,
    purged: false,
    roster: copy?.roster ?? null,
    rosterVersion: copy?.version ?? null,
    owner: actor(owner),
  };
  return { kind: 'created', round: await deps.addRound(record) } as const;
}

function takenOver(
  pattern: RoundRecord,
  sent: CreateRoundBody,
  given: ReadonlySet<string>,
): Partial<CreateRoundBody> {
  const fields = copied.filter((field) => !given.has(field)).map((field) => [field, pattern[field]]);
  const set = given.has('questionSet') ? {} : { questionSet: pattern.questionSet.id };
  const over = { ...(Object.fromEntries(fields) as Partial<CreateRoundBody>), ...set };
  // Of the rules those that go with other regions.
  return over.placeRules && given.has('regions')
    ? { ...over, placeRules: fittingRules(over.placeRules, sent.regions) }
    : over;
}

function timeFault({ closesAt, state }: CreateRoundBody, opensAt: string | null, now: Date) {
  if (new Date(closesAt) <= now) return invalid('closesAt', 'must lie in the future');
  if (opensAt !== null && new Date(opensAt) >= new Date(closesAt))
    return invalid('closesAt', 'must come after opensAt');
  if (state === 'open' && opensAt !== null)
    return invalid('opensAt', 'a round that is opened now has no other opening time');
  return undefined;
}

/** A round cannot ask in a language that its set does not have. */
export function languageFault(languages: readonly string[] | null, { set }: QuestionSetVersion) {
  const has = languagesOf(set);
  const missing = (languages ?? []).findIndex((tag) => !has.includes(tag));
  return missing < 0
    ? undefined
    : invalid(
        `languages[${missing}]`,
        say('the question set has only: {languages}', { languages: has.join(', ') }),
      );
}

const sameRegions = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((name) => others.includes(name));

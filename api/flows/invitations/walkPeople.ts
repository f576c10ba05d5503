import type { RosterEntry } from '../../../contract/roster.ts';
import { isObjectId } from '../../../contract/roster.ts';
import type { Progress } from '../../../contract/progress.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import { messagePerson, type Deps as PersonDeps, type PeopleFigures } from './messagePerson.ts';
import type { PeopleKind } from './peopleKinds.ts';

export interface Deps extends PersonDeps {
  /** How many buckets a roster has: numbered from 0, always in this order. */
  rosterBuckets(version: string): number;
  readRosterBucket(round: string, version: string, bucket: number): Promise<readonly RosterEntry[]>;
  /** The object ids of those of these users who have been here, by user. */
  matchesOf(tenant: string, users: readonly string[]): Promise<Map<string, string>>;
  readProgress(round: string, kind: string): Promise<Versioned<Progress> | undefined>;
  writeProgress(
    round: string,
    kind: string,
    value: Progress,
    etag: string | undefined,
  ): Promise<Versioned<Progress> | 'lost-race'>;
}

/** So many people are looked after at once; storage answers them side by side. */
const AT_ONCE = 8;
const MOST_ATTEMPTS = 10;
/** Whom nobody knows yet is looked for again so much later; who waits for the morning, then. */
const AGAIN_MS = 3_600_000;

/** What a walk has done. */
export interface Walked {
  /** People who were looked at. */
  readonly seen: number;
  /** Where the walk is now; 'lost-race' where somebody else is walking. */
  readonly at: Versioned<Progress> | 'lost-race';
}

/**
 * Goes through the people of a round's roster, bucket by bucket, as far as it may in one run, and goes on there in the
 * next. Whoever waits for a better time is met again when that has come. A crash costs nothing but looking at one bucket
 * twice: each message is one row.
 * @param most as many people as may be looked at
 */
export async function walkPeople(
  deps: Deps,
  round: RoundRecord,
  kind: PeopleKind,
  most: number,
  figures?: PeopleFigures,
): Promise<Walked | 'resting'> {
  const version = round.rosterVersion;
  if (version === null) return 'resting';
  const found = await deps.readProgress(round.id, kind);
  const start = begun(found?.value, version, deps.rosterBuckets(version), deps.now());
  if (!start) return 'resting';
  let at: Versioned<Progress> = { value: start, etag: found?.etag ?? '' };
  let isNew = found === undefined;
  let seen = 0;
  while (seen < most && at.value.bucket < at.value.open.length) {
    const { value, etag } = at;
    if (value.open[value.bucket] === '0') {
      at = { value: { ...value, bucket: value.bucket + 1 }, etag };
      continue;
    }
    const people = await deps.readRosterBucket(round.id, version, value.bucket);
    const { asked, waits } = await writeToAll(deps, round, kind, people, figures);
    seen += people.length;
    const next: Progress = {
      ...value,
      bucket: value.bucket + 1,
      open: value.open.slice(0, value.bucket) + (waits ? '1' : '0') + value.open.slice(value.bucket + 1),
      resumeAt: earlier(value.resumeAt, waits),
      asked: value.asked + asked,
    };
    const written = await deps.writeProgress(round.id, kind, next, isNew ? undefined : etag);
    // Somebody else is walking and is as far: whom we have written to counts, and the rest is theirs.
    if (written === 'lost-race') return { seen, at: await added(deps, round, kind, asked) };
    at = written;
    isNew = false;
  }
  return { seen, at };
}

/** Adds people to the progress of somebody else. 'lost-race' where it changes all the time: then they are not in the count. */
async function added(deps: Deps, round: RoundRecord, kind: PeopleKind, asked: number): Promise<Walked['at']> {
  for (let attempt = 0; asked > 0 && attempt < MOST_ATTEMPTS; attempt++) {
    const found = await deps.readProgress(round.id, kind);
    if (!found) break;
    const value = { ...found.value, asked: found.value.asked + asked };
    const written = await deps.writeProgress(round.id, kind, value, found.etag);
    if (written !== 'lost-race') return written;
  }
  return 'lost-race';
}

/** Where a run begins; undefined where there is nothing to do now. */
function begun(
  before: Progress | undefined,
  rosterVersion: string,
  buckets: number,
  now: Date,
): Progress | undefined {
  const anew = { rosterVersion, bucket: 0, resumeAt: null };
  if (before?.rosterVersion !== rosterVersion)
    return { ...anew, open: '1'.repeat(buckets), asked: before?.asked ?? 0, audited: before?.audited ?? 0 };
  if (before.bucket < before.open.length && before.open.includes('1', before.bucket)) return before;
  if (before.resumeAt === null || new Date(before.resumeAt) > now) return undefined;
  return { ...before, ...anew };
}

const earlier = (one: string | null, other: Date | undefined): string | null => {
  const text = other?.toISOString() ?? null;
  return one === null || (text !== null && text < one) ? (text ?? one) : one;
};

/** @returns how many were written to, and when the first of those who wait may be; undefined where nobody waits */
async function writeToAll(
  deps: Deps,
  round: RoundRecord,
  kind: PeopleKind,
  people: readonly RosterEntry[],
  figures: PeopleFigures | undefined,
): Promise<{ asked: number; waits: Date | undefined }> {
  const byName = people.filter(({ user }) => !isObjectId(user)).map(({ user }) => user);
  const matches = byName.length === 0 ? new Map<string, string>() : await deps.matchesOf(deps.tenant, byName);
  const ids = people.map(({ user }) => (isObjectId(user) ? user : matches.get(user)));
  let asked = 0;
  let waits: Date | undefined = ids.includes(undefined)
    ? new Date(deps.now().getTime() + AGAIN_MS)
    : undefined;
  const given = new Set(people.flatMap(({ user }) => (isObjectId(user) ? [user] : [])));
  const todo = [...new Set(ids.filter((id) => id !== undefined))];
  const worker = async () => {
    for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
      const { asked: now, waitsUntil } = await messagePerson(
        deps,
        round,
        kind,
        { id, isMet: !given.has(id) },
        figures,
      );
      if (now) asked += 1;
      if (waitsUntil && (!waits || waitsUntil < waits)) waits = waitsUntil;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { asked, waits };
}

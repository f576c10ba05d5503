import { hash } from 'node:crypto';

/** People in one row of a roster, about: storage holds 1 MiB in a row, and a person at most 500 characters. */
const PEOPLE_A_BUCKET = 100;
const MOST_BITS = 12;

/** What somebody is found by: 128 bits of a hash of their user principal name or object id, which is in small letters. */
export const userKey = (user: string): string => hash('sha256', user, 'hex').slice(0, 32);

/** The bits of a key that choose its bucket, so that a bucket has about 100 of so many people. */
export const bitsFor = (people: number): number =>
  Math.min(MOST_BITS, Math.max(0, Math.ceil(Math.log2(people / PEOPLE_A_BUCKET))));

/** The bucket of a key, of 2 ** bits. */
export const bucketOf = (key: string, bits: number): number =>
  Number.parseInt(key.slice(0, 4), 16) >> (16 - bits);

export const bucketKey = (bucket: number): string => `b~${bucket.toString(16).padStart(4, '0')}`;
export const movesKey = (part: number): string => `m~${part.toString(16).padStart(4, '0')}`;
export const HEAD = 'head';

/** A version says how it is laid out, so that finding somebody takes one read. @param random at least 4 bytes */
export const versionAt = (now: Date, random: Uint8Array, people: number): string =>
  `${now.getTime().toString(36)}-${Buffer.from(random).toString('hex')}-${bitsFor(people)}`;

const VERSION = /^[0-9a-z]{8,9}-[0-9a-f]{8,}-(\d{1,2})$/;
/** How many bits choose a bucket in this version. */
export function bitsIn(version: string): number {
  const bits = VERSION.exec(version)?.[1];
  if (bits === undefined) throw new Error('a roster requires a version that was made here');
  return Number(bits);
}

export const rosterPartition = (round: string, version: string): string => `${round}~${version}`;

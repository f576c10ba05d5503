import type { FindPerson, Found } from '../../../contract/directory.ts';

export interface Deps {
  /** Asks the company's directory; nothing does where it is not connected. */
  readonly findPerson: FindPerson | undefined;
  complain: (what: string) => void;
}

/** So many questions are under way together: more would only be told to wait. */
const AT_ONCE = 5;

/**
 * What the directory knows of addresses, each asked for once. What it could not say, and whatever had not been asked for
 * when time was up, is left out, and the log of the server says why and how often.
 * @param until ends when time is up
 */
export async function askDirectory(
  { findPerson, complain }: Deps,
  addresses: readonly string[],
  until: AbortSignal,
): Promise<ReadonlyMap<string, Exclude<Found, { kind: 'no-answer' }>>> {
  const found = new Map<string, Exclude<Found, { kind: 'no-answer' }>>();
  if (!findPerson) return found;
  const silent = new Map<string, number>();
  // All of them take from one list.
  const left = [...new Set(addresses)].values();
  const askOneByOne = async () => {
    for (const address of left) {
      const reply = until.aborted ? LATE : await findPerson(address, until);
      if (reply.kind !== 'no-answer') found.set(address, reply);
      else silent.set(reply.why, (silent.get(reply.why) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOneByOne));
  for (const [why, times] of silent)
    complain(`the directory could not say whose address that of a liaison is (${times} times): ${why}`);
  return found;
}

const LATE = { kind: 'no-answer', why: 'time was up' } as const;

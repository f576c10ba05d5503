import { createHash, createHmac } from 'node:crypto';

interface Someone {
  readonly tenant: string;
  readonly id: string;
}

/** What a pseudonym needs to know of its round. */
export interface PseudonymRound {
  readonly id: string;
  /** With which secret the round began; absent in rounds from before there could be several, until `nameSecrets` has been there. */
  readonly pseudonymKey?: string | undefined;
  /** Whether its answers are deleted: then there is nothing to find, whatever the pseudonym. */
  readonly purged?: boolean;
}

/** The pseudonym of a person within one round: the same for the same person, unlinkable to other rounds without the secret. */
export const pseudonyms =
  (secret: Uint8Array) =>
  (person: Someone, roundId: string): string =>
    createHmac('sha256', secret)
      // JSON keeps the parts apart: no two different lists give the same text.
      .update(JSON.stringify([roundId, person.tenant, person.id]))
      .digest('hex');

/** Names a secret of 32 bytes and more without telling anything of it. */
const keyOf = (secret: Uint8Array): string =>
  createHash('sha256')
    .update('Concord, name of a pseudonym secret')
    .update(secret)
    .digest('hex')
    .slice(0, 16);

/**
 * Pseudonyms by several secrets: a round keeps the one that it began with, so that nobody's pseudonym changes when a new
 * secret comes.
 * @param secrets newest first, at least one
 */
export function pseudonymKeys(secrets: readonly Uint8Array[]) {
  const [newest, oldest] = [secrets[0], secrets.at(-1)];
  if (!newest || !oldest) throw new Error('pseudonymKeys requires a secret');
  const byKey = new Map(secrets.map((secret) => [keyOf(secret), pseudonyms(secret)]));
  const [ofNewest, ofOldest] = [pseudonyms(newest), pseudonyms(oldest)];
  return {
    /** For rounds that begin now. */
    pseudonymKey: keyOf(newest),
    /** Of rounds that do not say with which they began. */
    oldestPseudonymKey: keyOf(oldest),

    /** @throws Error where the secret of the round is not there any more: nobody must answer it a second time */
    pseudonymOf: (person: Someone, { id, pseudonymKey, purged }: PseudonymRound): string => {
      const known = pseudonymKey === undefined ? ofOldest : byKey.get(pseudonymKey);
      const pseudonym = known ?? (purged ? ofNewest : undefined);
      if (!pseudonym)
        throw new Error(`the secret with which the round ${id} began is missing in PSEUDONYM_SECRET`);
      return pseudonym(person, id);
    },
  };
}

import { createHmac } from 'node:crypto';

/** The pseudonym of a person within one round: the same for the same person, unlinkable to other rounds without the secret. */
export const pseudonyms =
  (secret: Uint8Array) =>
  (person: { tenant: string; id: string }, roundId: string): string =>
    createHmac('sha256', secret)
      // JSON keeps the parts apart: no two different lists give the same text.
      .update(JSON.stringify([roundId, person.tenant, person.id]))
      .digest('hex');

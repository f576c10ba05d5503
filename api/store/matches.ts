import { setTimeout as wait } from 'node:timers/promises';
import type { Recipient } from '../../contract/deliveries.ts';
import { fromPieces, toPieces } from './longText.ts';
import { userKey } from './rosterKeys.ts';
import { rowsIn } from './shards.ts';
import { isStatus, patience, rowOrNothing, type Table } from './storage.ts';

/** A row holds those whose keys begin alike: 4,096 rows, some 25 people each in a company of 100,000. */
const PREFIX = 3;
const MOST_REMEMBERED = 20_000;
const MOST_ATTEMPTS = 20;

const rowKeyOf = (prefix: string) => `u~${prefix}`;
type Known = Record<string, string>;
const knownIn = (row: Readonly<Record<string, unknown>>) => JSON.parse(fromPieces('people', row)) as Known;

/**
 * Which object id belongs to a user principal name, of people on a roster who have opened the tab, and of whoever has the
 * bot. The name itself is not kept, only its hash.
 */
export function matchStore(matches: Table) {
  const remembered = new Set<string>();

  return {
    /** Keeps that somebody goes by this user principal name; whether that is new. */
    async rememberMatch(person: Recipient, userPrincipalName: string): Promise<boolean> {
      const [tenant, id] = [person.tenant.toLowerCase(), person.id.toLowerCase()];
      const key = userKey(userPrincipalName.toLowerCase());
      const fact = `${tenant} ${key} ${id}`;
      if (remembered.has(fact)) return false;
      const table = await matches();
      const rowKey = rowKeyOf(key.slice(0, PREFIX));
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        const row = await rowOrNothing(table.getEntity(tenant, rowKey, { abortSignal: patience() }));
        const known = row ? knownIn(row) : {};
        const isNew = known[key] !== id;
        if (!isNew || (await replaced({ ...known, [key]: id }, row?.etag))) {
          if (remembered.size >= MOST_REMEMBERED) remembered.clear();
          remembered.add(fact);
          return isNew;
        }
        await wait(Math.random() * 5 * 2 ** Math.min(attempt, 5));
      }
      throw new Error('the row of a match changed all the time');

      async function replaced(next: Known, etag: string | undefined): Promise<boolean> {
        const entity = { partitionKey: tenant, rowKey, ...toPieces('people', JSON.stringify(next)) };
        try {
          if (etag === undefined) await table.createEntity(entity, { abortSignal: patience() });
          else await table.updateEntity(entity, 'Replace', { etag, abortSignal: patience() });
          return true;
        } catch (error) {
          if (isStatus(error, 404, 409, 412)) return false;
          throw error;
        }
      }
    },

    /** The object ids of those of these users who have been here, by user. One read for each row they lie in. */
    async matchesOf(tenant: string, users: readonly string[]): Promise<Map<string, string>> {
      const table = await matches();
      const keys = new Map(users.map((user) => [user, userKey(user)]));
      const prefixes = [...new Set([...keys.values()].map((key) => key.slice(0, PREFIX)))];
      const known: Known = {};
      await Promise.all(
        prefixes.map(async (prefix) => {
          const row = await rowOrNothing(
            table.getEntity(tenant.toLowerCase(), rowKeyOf(prefix), { abortSignal: patience() }),
          );
          if (row) Object.assign(known, knownIn(row));
        }),
      );
      return new Map([...keys].flatMap(([user, key]) => (known[key] ? [[user, known[key]]] : [])));
    },

    /** Everybody who has been here, for whom every user of a roster is wanted. */
    async allMatches(tenant: string): Promise<(user: string) => string | undefined> {
      const table = await matches();
      const known: Known = {};
      for (let first = 0; first < 16; first++) {
        const digit = first.toString(16);
        const range = { from: rowKeyOf(digit), to: rowKeyOf(`${digit}~`) };
        for (const row of await rowsIn(table, tenant.toLowerCase(), range))
          Object.assign(known, knownIn(row));
      }
      const nobody = Object.keys(known).length === 0;
      return (user) => (nobody ? undefined : known[userKey(user)]);
    },
  };
}

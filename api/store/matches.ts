import { setTimeout as wait } from 'node:timers/promises';
import type { Recipient } from '../../contract/deliveries.ts';
import { knownIn, piecesOf, withoutUnneeded, type KnownNames } from './matchRows.ts';
import { userKey } from './rosterKeys.ts';
import { rowsIn } from './shards.ts';
import { isStatus, patience, rowOrNothing, type Table } from './storage.ts';

/** A row holds those whose keys begin alike: 4,096 rows, some 25 people each in a company of 100,000. */
const PREFIX = 3;
const MOST_REMEMBERED = 20_000;
/** What is known to be kept may have been deleted by another instance meanwhile: see `dropMatches`. */
const REMEMBERED_MS = 3_600_000;
const MOST_ATTEMPTS = 20;

const rowKeyOf = (prefix: string) => `u~${prefix}`;

/** Is told who is needed, by any of both. */
export interface Needed {
  readonly user: (name: string) => void;
  readonly person: (id: string) => void;
}

/** What is known of a user principal name. */
export interface Match {
  /** The object id of whoever has come under it first. */
  readonly id: string;
  /** Somebody else has come under it, too. */
  readonly contested: boolean;
}

/**
 * Which object id belongs to a user principal name, of people on a roster who have opened the tab, and of whoever has the
 * bot. The name itself is not kept, only its hash. Names are given again to other people, and ids are not: so a name stays
 * with whoever has come under it first, and that somebody else has come is kept beside it.
 */
export function matchStore(matches: Table) {
  const remembered = new Map<string, number>();

  const readRow = async (tenant: string, prefix: string) =>
    rowOrNothing((await matches()).getEntity(tenant, rowKeyOf(prefix), { abortSignal: patience() }));

  /** Writes a row in the version that was seen, or takes it away where nobody is left in it; false where it has changed. */
  async function written(
    tenant: string,
    prefix: string,
    known: KnownNames,
    etag: string | undefined,
  ): Promise<boolean> {
    const table = await matches();
    const keys = { partitionKey: tenant, rowKey: rowKeyOf(prefix) };
    const seen = { etag: etag ?? '', abortSignal: patience() };
    try {
      if (etag === undefined) await table.createEntity({ ...keys, ...piecesOf(known) }, seen);
      else if (Object.keys(known.ids).length === 0) await table.deleteEntity(tenant, keys.rowKey, seen);
      else await table.updateEntity({ ...keys, ...piecesOf(known) }, 'Replace', seen);
      return true;
    } catch (error) {
      if (isStatus(error, 404, 409, 412)) return false;
      throw error;
    }
  }

  async function* allRows(tenant: string) {
    const table = await matches();
    for (let first = 0; first < 16; first++) {
      const digit = first.toString(16);
      const range = { from: rowKeyOf(digit), to: rowKeyOf(`${digit}~`) };
      for (const row of await rowsIn(table, tenant.toLowerCase(), range)) yield row;
    }
  }

  /** Everybody who has been here, and which names are contested. */
  async function everyMatch(tenant: string): Promise<(user: string) => Match | undefined> {
    const known: Record<string, string> = {};
    const contested = new Set<string>();
    for await (const row of allRows(tenant)) {
      const some = knownIn(row);
      Object.assign(known, some.ids);
      some.contested.forEach((key) => contested.add(key));
    }
    const nobody = Object.keys(known).length === 0;
    return (user) => {
      const key = nobody ? '' : userKey(user);
      const id = known[key];
      return id === undefined ? undefined : { id, contested: contested.has(key) };
    };
  }

  return {
    /**
     * Keeps that somebody goes by this user principal name, unless it is somebody else's already: then that is kept.
     * @returns whether the name is theirs
     */
    async rememberMatch(person: Recipient, userPrincipalName: string): Promise<'theirs' | 'somebody-else'> {
      const [tenant, id] = [person.tenant.toLowerCase(), person.id.toLowerCase()];
      const key = userKey(userPrincipalName.toLowerCase());
      const prefix = key.slice(0, PREFIX);
      const fact = `${tenant} ${key} ${id}`;
      if ((remembered.get(fact) ?? 0) > Date.now()) return 'theirs';
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        const row = await readRow(tenant, prefix);
        const { ids, contested } = knownIn(row);
        const isTheirs = (ids[key] ?? id) === id;
        const next = isTheirs
          ? { ids: { ...ids, [key]: id }, contested }
          : { ids, contested: [...contested, key] };
        const isKept = isTheirs ? ids[key] === id : contested.includes(key);
        if (isKept || (await written(tenant, prefix, next, row?.etag))) {
          if (!isTheirs) return 'somebody-else';
          if (remembered.size >= MOST_REMEMBERED) remembered.clear();
          remembered.set(fact, Date.now() + REMEMBERED_MS);
          return 'theirs';
        }
        await wait(Math.random() * 5 * 2 ** Math.min(attempt, 5));
      }
      throw new Error('the row of a match changed all the time');
    },

    /** The object ids of those of these users who have been here, by user. One read for each row they lie in. */
    async matchesOf(tenant: string, users: readonly string[]): Promise<Map<string, string>> {
      const keys = new Map(users.map((user) => [user, userKey(user)]));
      const prefixes = [...new Set([...keys.values()].map((key) => key.slice(0, PREFIX)))];
      const known: Record<string, string> = {};
      await Promise.all(
        prefixes.map(async (prefix) =>
          Object.assign(known, knownIn(await readRow(tenant.toLowerCase(), prefix)).ids),
        ),
      );
      return new Map([...keys].flatMap(([user, key]) => (known[key] ? [[user, known[key]]] : [])));
    },

    everyMatch,

    /** The object ids of everybody who has been here, for whom every user of a roster is wanted. */
    async allMatches(tenant: string): Promise<(user: string) => string | undefined> {
      const match = await everyMatch(tenant);
      return (user) => match(user)?.id;
    },

    /**
     * Deletes what nobody needs any more. What comes or changes meanwhile stays, for the next time.
     * @param gather names every user principal name and every object id that is needed; called after the matches were read
     * @returns how many went
     */
    async dropMatches(tenant: string, gather: (needed: Needed) => Promise<void>): Promise<number> {
      const rows: { prefix: string; etag: string; known: KnownNames }[] = [];
      for await (const row of allRows(tenant))
        rows.push({
          prefix: row.rowKey.slice(rowKeyOf('').length),
          etag: row.etag,
          known: knownIn(row),
        });
      const [keys, people] = [new Set<string>(), new Set<string>()];
      await gather({ user: (name) => keys.add(userKey(name.toLowerCase())), person: (id) => people.add(id) });
      let gone = 0;
      for (const { prefix, etag, known } of rows) {
        const { left, gone: less } = withoutUnneeded(known, (key, id) => keys.has(key) || people.has(id));
        if (less > 0 && (await written(tenant.toLowerCase(), prefix, left, etag))) gone += less;
      }
      remembered.clear();
      return gone;
    },
  };
}

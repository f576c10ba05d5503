import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { GroupMember, GroupMembers, GroupTrouble } from '../../contract/groups.ts';

/** Where a token of Microsoft Graph comes from: of the app itself, never of a person. */
export type GraphToken = () => Promise<string>;

export interface GraphSettings {
  /** Without a slash at its end. */
  readonly address: string;
  readonly token: GraphToken;
  /** Waits so many ms. */
  readonly pause?: (ms: number) => Promise<unknown>;
  readonly chance?: () => number;
}

/** Enough to see who is in a group. Names are told to those who may read people as well, and are not needed. */
const PERMISSION = 'GroupMember.Read.All';
/** As many as Graph gives at once. */
const PAGE = 999;
/** Of the largest groups; a list that never ends would have more. */
const MOST_PAGES = 400;
const PATIENCE_MS = 20_000;
const TRIES = 5;
/** Whoever is made to wait longer had better try again by hand: a request of the owner stands behind this. */
const LONGEST_WAIT_MS = 30_000;

const page = z.object({
  value: z.array(
    z.object({ '@odata.type': z.string().optional(), id: z.guid(), displayName: z.string().nullish() }),
  ),
  '@odata.nextLink': z.string().optional(),
});

/** Reads who is in groups of Entra, people in groups within them included. */
export function groupMembersIn(settings: GraphSettings): GroupMembers {
  const origin = new URL(settings.address).origin;
  return async (group) => {
    const members: GroupMember[] = [];
    let next: string | undefined =
      `${settings.address}/groups/${encodeURIComponent(group)}/transitiveMembers?$select=id,displayName&$top=${PAGE}`;
    for (let pages = 0; next !== undefined; pages++) {
      if (pages === MOST_PAGES) return { kind: 'no-answer' };
      const read = await readPage(settings, next);
      if ('kind' in read) return read;
      // Groups within the group stand in the list too, besides their own members, and so do devices.
      for (const { id, displayName, '@odata.type': type } of read.value)
        if (type === '#microsoft.graph.user') members.push({ id, name: displayName ?? null });
      next = read['@odata.nextLink'];
      // The token goes where it belongs and nowhere else, whatever an answer says.
      if (next !== undefined && !(URL.canParse(next) && new URL(next).origin === origin))
        return { kind: 'no-answer' };
    }
    return { kind: 'members', members };
  };
}

async function readPage(
  { token, pause = wait, chance = Math.random }: GraphSettings,
  address: string,
): Promise<z.infer<typeof page> | GroupTrouble> {
  for (let tried = 1; ; tried++) {
    const reply = await ask(address, await token());
    if (reply?.ok) {
      const read = page.safeParse(await reply.json().catch(() => undefined));
      return read.success ? read.data : { kind: 'no-answer' };
    }
    await reply?.body?.cancel();
    const trouble = troubleOf(reply?.status);
    if (trouble.kind !== 'busy' && trouble.kind !== 'no-answer') return trouble;
    const ms = msToWait(reply?.headers.get('retry-after') ?? null, tried, chance());
    if (tried === TRIES || ms > LONGEST_WAIT_MS) return trouble;
    await pause(ms);
  }
}

/** The answer; undefined where there is none. */
async function ask(address: string, token: string): Promise<Response | undefined> {
  try {
    return await fetch(address, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return undefined;
  }
}

function troubleOf(status: number | undefined): GroupTrouble {
  switch (status) {
    case 401:
      return { kind: 'not-signed-in' };
    case 403:
      return { kind: 'no-permission', permission: PERMISSION };
    case 404:
      return { kind: 'no-such-group' };
    case 429:
      return { kind: 'busy' };
    default:
      return { kind: 'no-answer' };
  }
}

/** As long as Graph says, in seconds or until a time, else longer with every try. */
function msToWait(retryAfter: string | null, tried: number, chance: number): number {
  const seconds = retryAfter === null ? NaN : Number(retryAfter);
  if (Number.isFinite(seconds)) return Math.max(0, 1000 * seconds);
  const until = retryAfter === null ? NaN : Date.parse(retryAfter);
  if (Number.isFinite(until)) return Math.max(0, until - Date.now());
  return 500 * 2 ** tried * (0.5 + chance);
}

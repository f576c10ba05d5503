import { BotCredentialsFactory } from '../../api/bot/credentials.ts';
import { ownTokensFrom } from '../../api/managedIdentity.ts';
import { wireOwnIdentity } from '../../api/wiring/ownIdentity.ts';
import { GRAPH_TOKEN, startGraph } from '../builders/graph.ts';
import { startIdentityEndpoint } from '../builders/identityEndpoint.ts';
import { idOf } from '../builders/rosters.ts';

const STORAGE = 'https://storage.azure.com';
const ID = '33333333-3333-4333-8333-333333333333';
const HOUR_MS = 3_600_000;

let identity: Awaited<ReturnType<typeof startIdentityEndpoint>>;
let lastsS = 86_400;
let given = 0;
const clock = { ms: 0 };
const tokens = () =>
  ownTokensFrom(identity.endpoint, {
    now: () => Date.now() + clock.ms,
    pause: () => Promise.resolve(),
  });
beforeAll(async () => {
  identity = await startIdentityEndpoint((resource) => {
    given += 1;
    return { token: resource.startsWith('http://127.0.0.1') ? GRAPH_TOKEN : `${resource} ${given}`, lastsS };
  });
});
afterAll(() => identity.stop());
beforeEach(() => {
  identity.asked.length = 0;
  identity.faults.length = 0;
  lastsS = 86_400;
  given = 0;
  clock.ms = 0;
});

describe('a token of the app itself', () => {
  it('is asked for once, however many need it at the same time, and kept', async () => {
    const ask = tokens();
    const all = await Promise.all([ask(STORAGE, ID), ask(STORAGE, ID), ask(STORAGE, ID)]);
    expect(new Set(all.map(({ token }) => token)).size).toBe(1);
    await ask(STORAGE, ID);
    expect(identity.asked).toEqual([{ resource: STORAGE, clientId: ID }]);
  });

  it('is one for each resource and each identity', async () => {
    const ask = tokens();
    await Promise.all([ask(STORAGE, ID), ask('https://vault.azure.net', ID), ask(STORAGE, 'other')]);
    expect(identity.asked).toHaveLength(3);
  });

  it('is renewed five minutes before it expires, by one of those who need it', async () => {
    const ask = tokens();
    lastsS = 3_600;
    const first = await ask(STORAGE, ID);
    clock.ms = HOUR_MS - 6 * 60_000;
    expect(await ask(STORAGE, ID)).toEqual(first);
    clock.ms = HOUR_MS - 4 * 60_000;
    const [next, same] = await Promise.all([ask(STORAGE, ID), ask(STORAGE, ID)]);
    expect(next.token).not.toBe(first.token);
    expect(same).toEqual(next);
    expect(identity.asked).toHaveLength(2);
  });

  it('serves until it expires where it cannot be renewed', async () => {
    const ask = tokens();
    lastsS = 3_600;
    const first = await ask(STORAGE, ID);
    clock.ms = HOUR_MS - 60_000;
    identity.faults.push(503, 503, 503);
    expect(await ask(STORAGE, ID)).toEqual(first);
    clock.ms = HOUR_MS;
    identity.faults.push(503, 503, 503);
    await expect(ask(STORAGE, ID)).rejects.toThrow('no token');
  });

  it('comes after a short pause where the place that gives it is busy', async () => {
    identity.faults.push(429, 500);
    expect((await tokens()(STORAGE, ID)).token).toContain(STORAGE);
    expect(identity.asked).toHaveLength(3);
  });

  it.each([
    ['of somebody else', [400], 1],
    ['that stays away', [503, 503, 503], 3],
  ])('%s is told as such, with nothing secret, and asked for anew next time', async (_, faults, times) => {
    const ask = tokens();
    identity.faults.push(...faults);
    const refused = ask(STORAGE, ID);
    await expect(refused).rejects.toThrow(/^no token for https:\/\/storage\.azure\.com: .*answers \d{3}$/);
    await expect(refused).rejects.not.toThrow(/hush|proof/);
    expect(identity.asked).toHaveLength(times);
    expect((await ask(STORAGE, ID)).token).toContain(STORAGE);
  });
});

describe('what the app does as itself', () => {
  let graph: Awaited<ReturnType<typeof startGraph>>;
  const [GROUP, OTHER] = ['11111111-0000-4000-8000-000000000001', '11111111-0000-4000-8000-000000000002'];
  beforeAll(async () => {
    graph = await startGraph({ [GROUP]: { people: [{ id: idOf(1) }] } }, 2, [
      { id: idOf(2), userPrincipalName: 'some.one@example.com' },
    ]);
  });
  afterAll(() => graph.stop());

  const wired = (groups: boolean, people: boolean) =>
    wireOwnIdentity(
      {
        version: 'test',
        storage: 'UseDevelopmentStorage=true',
        token: { tenant: 't', issuer: 'i', audience: 'a', scope: 's', keysUrl: new URL('https://k.test') },
        pseudonymSecrets: [new Uint8Array(32)],
        teamsApp: 'a',
        bot: undefined,
        graph: { address: graph.address, clientId: ID, groups, people },
        identity: identity.endpoint,
      },
      () => undefined,
    );

  it('groups are read with a token for Graph, one for all of them', async () => {
    const { groupMembers } = wired(true, false);
    const found = { kind: 'members', members: [{ id: idOf(1), name: null }] };
    expect(await Promise.all([groupMembers?.(GROUP), groupMembers?.(GROUP)])).toEqual([found, found]);
    expect(await groupMembers?.(OTHER)).toEqual({ kind: 'no-such-group' });
    expect(identity.asked).toEqual([{ resource: new URL(graph.address).origin, clientId: ID }]);
  });

  it('whoever goes by an address is found', async () =>
    expect(await wired(false, true).findPerson?.('some.one@example.com', AbortSignal.timeout(5_000))).toEqual(
      {
        kind: 'person',
        person: { id: idOf(2) },
      },
    ));

  it('what the settings do not name is not asked for, and without them no token is', () => {
    expect(wired(true, false).findPerson).toBeUndefined();
    expect(wired(false, true).groupMembers).toBeUndefined();
    expect(identity.asked).toEqual([]);
  });

  it('without a token the owner is told that the app is not signed in', async () => {
    identity.faults.push(400);
    expect(await wired(true, false).groupMembers?.(GROUP)).toEqual({ kind: 'not-signed-in' });
  });

  it('the bot shows a token of the app where it has no password', async () => {
    const ask = tokens();
    const factory = new BotCredentialsFactory({
      appId: ID,
      tokenUrl: 'https://unused.test',
      ownToken: (resource) => ask(resource, ID),
    });
    const credentials = await factory.createCredentials(ID, 'https://api.botframework.com');
    expect(await credentials.getToken()).toBe('https://api.botframework.com 1');
    expect(identity.asked).toEqual([{ resource: 'https://api.botframework.com', clientId: ID }]);
  });
});

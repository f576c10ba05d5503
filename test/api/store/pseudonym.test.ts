import { InvocationContext, type Timer } from '@azure/functions';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMe } from '../../../api/flows/answering/describeMe.ts';
import { eraseResponse } from '../../../api/flows/answering/eraseResponse.ts';
import { readResponse } from '../../../api/flows/answering/readResponse.ts';
import { submitResponse } from '../../../api/flows/answering/submitResponse.ts';
import { createRound } from '../../../api/flows/rounds/createRound.ts';
import { nameSecrets } from '../../../api/flows/rounds/nameSecrets.ts';
import { roundAt } from '../../../api/flows/rounds/roundAt.ts';
import { runAllRounds } from '../../../api/functions/roundLife-timer.ts';
import { pseudonymKeys } from '../../../api/store/pseudonym.ts';
import { createRoundBody } from '../../../contract/rounds.ts';
import { startStorage } from '../../../local/storage/startStorage.ts';
import { rowsOf } from '../../builders/recount.ts';
import { answers } from '../../builders/questionSets.ts';
import { TENANT } from '../../builders/stores.ts';
import { wiredTo } from '../../builders/wired.ts';

const [OLD, YOUNG] = [1, 2].map((byte) => new Uint8Array(32).fill(byte)) as [Uint8Array, Uint8Array];
const zoe = { tenant: TENANT, id: '00000000-0000-4000-8000-000000000001', name: 'Zoë', owner: false };
const round = { id: 'a-round' };

describe('a pseudonym', () => {
  const before = pseudonymKeys([OLD]);
  const after = pseudonymKeys([YOUNG, OLD]);

  it('stays the same in a round that began with an earlier secret', () => {
    const begun = { ...round, pseudonymKey: before.pseudonymKey };
    expect(after.pseudonymOf(zoe, begun)).toBe(before.pseudonymOf(zoe, begun));
  });

  it('stays the same in a round from before there could be several secrets', () =>
    expect(after.pseudonymOf(zoe, round)).toBe(before.pseudonymOf(zoe, round)));

  it('is made with the newest secret in a round that begins now', () => {
    const begun = { ...round, pseudonymKey: after.pseudonymKey };
    expect(after.pseudonymOf(zoe, begun)).toBe(pseudonymKeys([YOUNG]).pseudonymOf(zoe, begun));
    expect(after.pseudonymOf(zoe, begun)).not.toBe(before.pseudonymOf(zoe, round));
  });

  it('is never made with another secret than the round began with: that person could answer twice', () => {
    const begun = { ...round, pseudonymKey: before.pseudonymKey };
    expect(() => pseudonymKeys([YOUNG]).pseudonymOf(zoe, begun)).toThrow(
      'the secret with which the round a-round began is missing in PSEUDONYM_SECRET',
    );
  });

  it('needs no secret that has been taken out where the answers are deleted: there is nothing to find', () => {
    const begun = { ...round, pseudonymKey: before.pseudonymKey, purged: true };
    expect(pseudonymKeys([YOUNG]).pseudonymOf(zoe, begun)).not.toBe(before.pseudonymOf(zoe, begun));
  });

  it('names its secret by something that tells nothing of it', () => {
    expect(before.pseudonymKey).toMatch(/^[0-9a-f]{16}$/);
    expect(before.pseudonymKey).not.toBe(after.pseudonymKey);
  });
});

describe('when a new secret comes while a round is open', () => {
  let folder: string;
  let storage: Awaited<ReturnType<typeof startStorage>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'concord-secrets-'));
    storage = await startStorage(folder);
  });
  afterAll(async () => {
    await storage.stop();
    await rm(folder, { recursive: true });
  });

  const serverWith = (...pseudonymSecrets: Uint8Array[]) =>
    wiredTo(storage.connectionString, undefined, { pseudonymSecrets });
  const begin = async (server: ReturnType<typeof serverWith>, more: object = {}) => {
    const closesAt = new Date(Date.now() + 7 * 86_400_000).toISOString();
    const body = createRoundBody.parse({ title: 'Autumn', closesAt, state: 'open', ...more });
    const made = await createRound(server, { id: zoe.id, name: zoe.name }, body);
    if (made.kind !== 'created') throw new Error(made.kind);
    return made.round.value;
  };
  const body = (answer: number) => ({ side: 'sales' as const, answers: answers(answer) });

  it('people find, change and erase their answers, nobody counts twice, and new rounds use the new one', async () => {
    const before = serverWith(OLD);
    const open = await begin(before);
    await submitResponse(before, zoe, open.id, body(2));

    const after = serverWith(YOUNG, OLD);
    expect(await readResponse(after, zoe, open.id)).toMatchObject({ response: { answers: answers(2) } });
    expect(await submitResponse(after, zoe, open.id, body(4))).toMatchObject({ kind: 'scored' });
    const rows = await rowsOf(storage.connectionString, open.id);
    expect(rows.filter(({ rowKey }) => rowKey.startsWith('r~'))).toHaveLength(1);

    const copy = await begin(after, { copyOf: open.id });
    expect(copy.pseudonymKey).not.toBe(open.pseudonymKey);
    await submitResponse(after, zoe, copy.id, body(3));
    expect(await readResponse(after, zoe, copy.id)).toMatchObject({ response: { answers: answers(3) } });

    // A server that has not heard of the new secret yet takes nobody's answers under a wrong pseudonym.
    await expect(submitResponse(before, zoe, copy.id, body(5))).rejects.toThrow('is missing');
    expect(await eraseResponse(after, zoe, open.id)).toMatchObject({ kind: 'erased' });
    expect(await readResponse(after, zoe, open.id)).toEqual({ kind: 'response-not-found' });
  });

  it('a round from before rounds named their secret is refused, too, when that has been taken out: nobody answers twice', async () => {
    const open = await begin(serverWith(OLD));
    const begun = await serverWith(OLD).readRound(open.id);
    if (!begun) throw new Error('the round is expected');
    const { pseudonymKey, ...unnamed } = begun.value;
    await serverWith(OLD).replaceRound({ ...begun, value: unnamed });

    const both = serverWith(YOUNG, OLD);
    await submitResponse(both, zoe, open.id, body(2));
    await runAllRounds(both)({} as Timer, new InvocationContext());
    const named = await both.readRound(open.id);
    expect(named?.value.pseudonymKey).toBe(pseudonymKey);
    await nameSecrets(serverWith(YOUNG, OLD));
    expect((await both.readRound(open.id))?.etag).toBe(named?.etag);

    expect(await readResponse(both, zoe, open.id)).toMatchObject({ response: { answers: answers(2) } });
    await expect(submitResponse(serverWith(YOUNG), zoe, open.id, body(5))).rejects.toThrow('is missing');
  });

  it('a round that somebody changes meanwhile names its secret the next time', async () => {
    const server = serverWith(OLD);
    const { pseudonymKey, ...unnamed } = await begin(server);
    const found = await server.readRound(unnamed.id);
    await server.replaceRound({ value: unnamed, etag: found?.etag ?? '' });
    await nameSecrets({ ...server, replaceRound: () => Promise.resolve('changed-meanwhile') });
    expect((await server.readRound(unnamed.id))?.value.pseudonymKey).toBeUndefined();
    await nameSecrets(server);
    expect((await server.readRound(unnamed.id))?.value.pseudonymKey).toBe(pseudonymKey);
  });

  it('who looks at what is kept of them sees it also when the secret of deleted answers has been taken out', async () => {
    const before = serverWith(new Uint8Array(32).fill(3));
    const gone = await begin(before);
    const seen = await before.readRound(gone.id);
    if (!seen) throw new Error('the round is expected');
    await before.replaceRound({ ...seen, value: { ...seen.value, purged: true } });
    const me = await describeMe(serverWith(YOUNG, OLD), zoe);
    expect(me.rounds.find(({ id }) => id === gone.id)).toMatchObject({ answered: false });
  });

  it('nobody is told by which secret a round goes', async () => {
    const open = await begin(serverWith(OLD));
    expect(open.pseudonymKey).toBeDefined();
    expect(roundAt(open, new Date())).not.toHaveProperty('pseudonymKey');
  });
});

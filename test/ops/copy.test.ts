import { once } from 'node:events';
import { appendFile, mkdir, readFile, readdir, stat, symlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { TableEntity } from '@azure/data-tables';
import { tableNamed } from '../../api/store/storage.ts';
import { backUp } from '../../ops/copy/backUp.ts';
import { clientOf, copyTests, everythingIn, expectCountsRight, on } from '../builders/copyTests.ts';
import { runOps } from '../builders/opsCommand.ts';
import { answerOn, K, smallRound } from '../builders/smallRound.ts';
import { serverOn } from '../builders/stores.ts';

const { from, to, folder, backup, restore, livelyRound } = copyTests();

describe('a copy of everything', () => {
  it('comes back row by row, with every type as storage had it', async () => {
    const rows: TableEntity[] = [
      {
        partitionKey: 'types',
        rowKey: 'whole',
        int64: { type: 'Int64', value: '9007199254740993' },
        int32: 7,
      },
      {
        partitionKey: 'types',
        rowKey: 'time',
        at: { type: 'DateTime', value: '2026-11-22T12:00:00.1234567Z' },
      },
      { partitionKey: 'types', rowKey: 'bytes', bytes: new Uint8Array([0, 255, 10]) },
      { partitionKey: 'types', rowKey: 'half', half: 0.5, much: { type: 'Double', value: 3e9 } },
      {
        partitionKey: 'types',
        rowKey: 'guid',
        id: { type: 'Guid', value: '33333333-3333-4333-8333-333333333333' },
      },
      {
        partitionKey: "it's fine",
        rowKey: 'text',
        text: 'a\u2028b\u2029c\r\n"ü" 🙂 50 %20 {}',
        none: '',
        yes: true,
        no: false,
      },
      ...Array.from({ length: 250 }, (_, at) => ({ partitionKey: 'many', rowKey: String(at), at })),
      ...Array.from({ length: 6 }, (_, at) => ({
        partitionKey: 'large',
        rowKey: String(at),
        ...Object.fromEntries(Array.from({ length: 10 }, (_, part) => [`p${part}`, 'ü'.repeat(32_000)])),
      })),
    ];
    await clientOf(from(), 'audit').createTable();
    for (const row of rows) await clientOf(from(), 'audit').createEntity(row);
    await livelyRound();

    const { code, said } = await backup();
    expect([code, said]).toEqual([0, expect.stringMatching(/audit +263\n/) as string]);
    expect(await restore()).toEqual({
      code: 0,
      said: expect.stringContaining('every row is as it was') as string,
    });
    const before = await everythingIn(from());
    expect(before.responses?.length).toBeGreaterThan(3 * K);
    expect(await everythingIn(to())).toEqual(before);
  });

  it('can be answered and recounted on, and has the figures that were published', async () => {
    const { server, round } = await livelyRound();
    await backup();
    await restore();
    const there = serverOn(to().connectionString);
    expect((await there.readState(round)).state).toEqual((await server.readState(round)).state);
    expect(await answerOn(there, round, 0, 5)).toBe('saved');
    expect(await runOps('recount', ['--round', round.id], on(to()))).toMatchObject({ code: 0 });
    await expectCountsRight(to(), round.id);
  });

  it('is for whoever made it alone, and holds no time at which a row was written', async () => {
    await livelyRound();
    await backup();
    expect((await stat(folder())).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder(), 'responses.jsonl'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(folder(), 'responses.jsonl'), 'utf8')).not.toMatch(/timestamp|etag/i);
  });

  it('is not made while people answer: its tables would not fit together', async () => {
    const { server, round } = await livelyRound();
    let next = 100;
    const answering = () => {
      const real = tableNamed(from().connectionString, 'audit');
      return async () => {
        // Somebody answers whenever the copy has passed the answers.
        await answerOn(server, round, next++);
        return real();
      };
    };
    const tableOf = (name: string) =>
      name === 'audit' ? answering() : tableNamed(from().connectionString, name);
    expect(await backUp(tableOf, folder(), () => new Date())).toMatchObject({
      kind: 'changed-meanwhile',
      tables: expect.arrayContaining(['responses']) as string[],
    });
    expect(await readdir(folder())).toEqual([]);
  });

  it('takes no folder in which there is one', async () => {
    await backup();
    expect(await backup()).toMatchObject({
      code: 2,
      said: expect.stringContaining('Name a new one') as string,
    });
  });

  it('leaves nothing behind on a full disk', async () => {
    await livelyRound();
    await mkdir(folder());
    await symlink('/dev/full', join(folder(), 'responses.jsonl'));
    expect(await backup()).toEqual({ code: 2, said: 'The disk is full. No copy was made; run it again.\n' });
    expect(await readdir(folder())).toEqual([]);
    expect(await restore()).toMatchObject({
      code: 2,
      said: expect.stringContaining('no finished copy') as string,
    });
  });

  it('says so where storage refuses, and where there is none', async () => {
    const wrongKey = from().connectionString.replace(
      /AccountKey=[^;]+/,
      `AccountKey=${btoa('x'.repeat(64))}`,
    );
    const refused = await runOps('backup', ['--to', folder()], { STORAGE_CONNECTION: wrongKey });
    expect(refused).toMatchObject({
      code: 2,
      said: expect.stringContaining('refuses this sign-in') as string,
    });
    await backup();
    const away = to().connectionString.replace(
      /TableEndpoint=[^;]+/,
      'TableEndpoint=http://127.0.0.1:9/none',
    );
    const unreachable = await runOps('restore', ['--from', folder(), '--no-app'], {
      STORAGE_CONNECTION: away,
    });
    expect(unreachable).toMatchObject({
      code: 1,
      said: expect.stringContaining('cannot be reached') as string,
    });
  });
});

describe('a restore', () => {
  it('touches nothing where the account holds something, unless told to', async () => {
    await livelyRound();
    await backup();
    await smallRound(serverOn(to().connectionString), 'other');
    const before = await everythingIn(to());
    expect(await restore()).toMatchObject({ code: 2, said: expect.stringContaining('--replace') as string });
    expect(await everythingIn(to())).toEqual(before);
    expect(await restore('--replace', '--gone', 'bring-back')).toMatchObject({ code: 0 });
    expect(await everythingIn(to())).toEqual(await everythingIn(from()));
  });

  it('touches nothing where a file of the copy has changed', async () => {
    await livelyRound();
    await backup();
    await appendFile(join(folder(), 'steps.jsonl'), '\n');
    expect(await restore()).toMatchObject({
      code: 2,
      said: expect.stringContaining('steps.jsonl') as string,
    });
    expect((await everythingIn(to())).rounds).toEqual([]);
  });

  it.each([
    ['works', 200, 'application/json', 2],
    ['works without its storage', 503, 'application/problem+json', 2],
    ['is stopped', 403, 'text/html', 0],
  ])('where Concord %s ends so', async (_, status, type, code) => {
    await backup();
    const app = createServer((_request, reply) =>
      reply.writeHead(status, { 'content-type': type }).end('{}'),
    );
    await once(app.listen(0, '127.0.0.1'), 'listening');
    const API_ENDPOINT = `http://127.0.0.1:${(app.address() as AddressInfo).port}/api`;
    const run = runOps('restore', ['--from', folder()], { ...on(to()), API_ENDPOINT });
    expect(await run.finally(() => app.close())).toMatchObject({ code });
  });

  it('wants to know where Concord would work on the account', async () => {
    await backup();
    const { code, said } = await runOps('restore', ['--from', folder()], on(to()));
    expect([code, said]).toEqual([2, expect.stringContaining('Set API_ENDPOINT') as string]);
  });
});

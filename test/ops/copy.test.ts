import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TableEntity } from '@azure/data-tables';
import { tableNamed } from '../../api/store/storage.ts';
import { backUp } from '../../ops/copy/backUp.ts';
import { faultIn } from '../../ops/faults.ts';
import { clientOf, everythingIn, expectCountsRight, on, copyTests } from '../builders/copyTests.ts';
import { runOps } from '../builders/opsCommand.ts';
import { answerOn, K } from '../builders/smallRound.ts';
import { serverOn } from '../builders/stores.ts';

const { from, to, folder, backup, restore, livelyRound } = copyTests();

const now = () => new Date();

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
      { partitionKey: "it's fine", rowKey: 'text beside it', text: 'a\u2028b' },
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
    expect([code, said]).toEqual([0, expect.stringMatching(/audit +264\n/) as string]);
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

  it('is not made while people answer: its tables would not fit together', async () => {
    const { server, round } = await livelyRound();
    let next = 100;
    const tableOf = (name: string) => {
      const real = tableNamed(from().connectionString, name);
      if (name !== 'audit') return real;
      return async () => {
        // Somebody answers whenever the copy has passed the answers.
        await answerOn(server, round, next++);
        return real();
      };
    };
    expect(await backUp(tableOf, folder(), now)).toMatchObject({
      kind: 'changed-meanwhile',
      tables: expect.arrayContaining(['responses']) as string[],
    });
    expect(await readdir(folder())).toEqual([]);
  });

  it('is not made of an account without Concord, and makes no table there', async () => {
    expect(await backup()).toMatchObject({
      code: 2,
      said: expect.stringContaining('holds nothing of Concord') as string,
    });
    expect(await readdir(folder())).toEqual([]);
    await expect(clientOf(from(), 'rounds').listEntities().next()).rejects.toMatchObject({ statusCode: 404 });
  });

  it('is refused where the connection string is half of one', async () => {
    const STORAGE_CONNECTION = 'AccountName=devstoreaccount1;TableEndpoint=http://127.0.0.1:9/none';
    expect(await runOps('backup', ['--to', folder()], { STORAGE_CONNECTION })).toMatchObject({
      code: 2,
      said: expect.stringMatching(/^Set STORAGE_TABLES/) as string,
    });
  });

  it('says so where storage refuses', async () => {
    const wrongKey = from().connectionString.replace(
      /AccountKey=[^;]+/,
      `AccountKey=${btoa('x'.repeat(64))}`,
    );
    const refused = await runOps('backup', ['--to', folder()], { STORAGE_CONNECTION: wrongKey });
    expect(refused).toMatchObject({
      code: 2,
      said: expect.stringContaining('refuses this sign-in') as string,
    });
  });
});

describe('the folder of a copy', () => {
  beforeEach(() => livelyRound());

  const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

  it('is for whoever made it alone, also where it was there before, and holds no time at which a row was written', async () => {
    await mkdir(folder());
    await chmod(folder(), 0o755);
    expect(await backup()).toMatchObject({ code: 0 });
    expect(await modeOf(folder())).toBe(0o700);
    for (const name of await readdir(folder())) expect(await modeOf(join(folder(), name))).toBe(0o600);
    expect(await readFile(join(folder(), 'responses.jsonl'), 'utf8')).not.toMatch(/timestamp|etag/i);
  });

  it('is not one in which there is anything: what is there stays as it is, and no link is followed', async () => {
    const elsewhere = `${folder()}-elsewhere`;
    await mkdir(folder());
    await writeFile(elsewhere, 'mine');
    await symlink(elsewhere, join(folder(), 'responses.jsonl'));
    expect(await backup()).toMatchObject({
      code: 2,
      said: expect.stringContaining('Name a new one') as string,
    });
    expect(await readFile(elsewhere, 'utf8')).toBe('mine');
    expect(await readdir(folder())).toEqual(['responses.jsonl']);
  });

  it('is not taken by a second who comes while a copy is made, and the first one stays whole', async () => {
    let second: Promise<unknown> | undefined;
    const tableOf = (name: string) => async () => {
      second ??= backUp((other) => tableNamed(from().connectionString, other), folder(), now);
      await (name === 'audit' ? second : undefined);
      return tableNamed(from().connectionString, name)();
    };
    const first = await backUp(tableOf, folder(), now);
    // Whoever comes first to the folder has it.
    expect([first, await second].map((outcome) => (outcome as { kind: string }).kind).sort()).toEqual([
      'copied',
      'folder-taken',
    ]);
    expect(await restore()).toMatchObject({ code: 0 });
  });

  it('is empty again where the disk takes no more', async () => {
    const command = `ulimit -f 1; exec "$0" --disable-warning=ExperimentalWarning ops/backup.ts --to "$1"`;
    const env = { PATH: process.env.PATH, ...on(from()) };
    const said = await new Promise<string>((done) => {
      execFile('sh', ['-c', command, process.execPath, folder()], { env }, (_error, _out, stderr) =>
        done(stderr),
      );
    });
    expect(said).toContain('No copy was made; run it again.');
    expect(await readdir(folder())).toEqual([]);
    expect(await restore()).toMatchObject({
      code: 2,
      said: expect.stringContaining('no finished copy') as string,
    });
    expect(faultIn(Object.assign(new Error(''), { code: 'ENOSPC' }))).toBe('The disk is full.');
  });
});

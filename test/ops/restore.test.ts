import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { copyTests, everythingIn, on } from '../builders/copyTests.ts';
import { runOps } from '../builders/opsCommand.ts';
import { smallRound } from '../builders/smallRound.ts';
import { serverOn } from '../builders/stores.ts';

const { from, to, folder, backup, restore, livelyRound } = copyTests();
beforeEach(async () => {
  await livelyRound();
  await backup();
});

const fileOf = (name: string) => join(folder(), name);

/** Changes what a copy says of itself. */
async function tellOtherwise(change: (tables: Record<string, { rows: number; sha256: string }>) => void) {
  const told = JSON.parse(await readFile(fileOf('concord-copy.json'), 'utf8')) as {
    tables: Parameters<typeof change>[0];
  };
  change(told.tables);
  await writeFile(fileOf('concord-copy.json'), JSON.stringify(told));
}

describe('a restore', () => {
  it('touches nothing where the account holds something, unless told to', async () => {
    await smallRound(serverOn(to().connectionString), 'other');
    const before = await everythingIn(to());
    expect(await restore()).toMatchObject({
      code: 2,
      said: expect.stringContaining('--replace') as string,
    });
    expect(await everythingIn(to())).toEqual(before);
    expect(await restore('--replace', '--gone', 'bring-back')).toMatchObject({ code: 0 });
    expect(await everythingIn(to())).toEqual(await everythingIn(from()));
  });

  it('touches nothing where a file of the copy has changed', async () => {
    await appendFile(fileOf('steps.jsonl'), '\n');
    expect(await restore()).toMatchObject({
      code: 2,
      said: expect.stringContaining('steps.jsonl is not as it was written') as string,
    });
    expect((await everythingIn(to())).rounds).toEqual([]);
  });

  it('touches nothing where a row of the copy cannot be read', async () => {
    await smallRound(serverOn(to().connectionString), 'other');
    const row = '{"partitionKey":"a","rowKey":"b","properties":{"x":{"type":"Odd","value":1}}}\n';
    await writeFile(fileOf('summaries.jsonl'), row);
    const sha256 = createHash('sha256').update(row).digest('hex');
    await tellOtherwise((tables) => {
      tables.summaries = { rows: 1, sha256 };
    });
    const before = await everythingIn(to());
    expect(await restore('--replace')).toMatchObject({
      code: 2,
      said: expect.stringContaining('summaries.jsonl has a row that cannot be read, in line 1') as string,
    });
    expect(await everythingIn(to())).toEqual(before);
  });

  /** Puts other rows into a file of the copy, which then says that they belong there. */
  async function seal(table: string, rows: string) {
    await writeFile(fileOf(`${table}.jsonl`), rows);
    const sha256 = createHash('sha256').update(rows).digest('hex');
    await tellOtherwise((tables) => {
      tables[table] = { rows: rows.split('\n').length - 1, sha256 };
    });
  }

  it('touches nothing where the copy has a row twice, or holds nothing at all', async () => {
    await smallRound(serverOn(to().connectionString), 'other');
    const before = await everythingIn(to());
    const rows = await readFile(fileOf('rounds.jsonl'), 'utf8');
    await seal('rounds', rows + rows);
    expect(await restore('--replace', '--gone', 'bring-back')).toMatchObject({
      code: 2,
      said: expect.stringContaining('rounds.jsonl has a row twice, in line 2') as string,
    });
    await tellOtherwise((tables) => {
      for (const name of Object.keys(tables)) Reflect.deleteProperty(tables, name);
    });
    expect(await restore('--replace', '--gone', 'bring-back')).toMatchObject({
      code: 2,
      said: expect.stringContaining('holds nothing') as string,
    });
    expect(await everythingIn(to())).toEqual(before);
  });

  it('does not put a copy of another account in the place of what one holds, unless that is meant', async () => {
    await smallRound(serverOn(to().connectionString), 'other');
    const before = await everythingIn(to());
    const run = (...more: string[]) =>
      runOps('restore', ['--from', folder(), '--no-app', '--replace', ...more], on(to()));
    const { code, said } = await run();
    const accounts = [from(), to()].map(({ connectionString }) =>
      /TableEndpoint=http:\/\/([^;]+)/.exec(connectionString)?.[1]?.replace(/\/$/, ''),
    );
    expect([code, said]).toEqual([
      2,
      expect.stringContaining(`made of ${accounts[0]}, and this is ${accounts[1]}.`) as string,
    ]);
    expect(await everythingIn(to())).toEqual(before);
    expect(await run('--other-account', '--gone', 'bring-back')).toMatchObject({ code: 0 });
    expect(await everythingIn(to())).toEqual(await everythingIn(from()));
  });

  it('says what storage refuses in a number, and nothing of the row: begun, it has to be run to its end', async () => {
    const text = 'x'.repeat(40_000);
    const row = JSON.stringify({ partitionKey: 'somebody', rowKey: 'b', properties: { text } });
    await seal('summaries', `${row}\n`);
    expect(await restore()).toEqual({
      code: 1,
      said: 'The storage refuses what it was asked for (400). The restore is not finished: run it again with --replace.\n',
    });
  });

  it('takes a copy that is older than a table, which stays empty', async () => {
    await tellOtherwise((tables) => {
      delete tables.summaries;
    });
    await rm(fileOf('summaries.jsonl'));
    expect(await restore()).toMatchObject({ code: 0 });
    expect(await everythingIn(to())).toEqual(await everythingIn(from()));
  });

  it('has changed nothing where storage cannot be reached', async () => {
    const away = to().connectionString.replace(
      /TableEndpoint=[^;]+/,
      'TableEndpoint=http://127.0.0.1:9/none',
    );
    const run = runOps('restore', ['--from', folder(), '--no-app'], { STORAGE_CONNECTION: away });
    expect(await run).toEqual({ code: 2, said: 'The storage cannot be reached. Nothing was changed.\n' });
  });
});

describe('Concord, which has to be stopped for a restore,', () => {
  const STOPPED = '<h1>Error 403 - This web app is stopped.</h1>';

  it.each([
    ['works', 200, 'application/json', '{}', 'Concord works'],
    ['works without its storage', 503, 'application/problem+json', '{}', 'Concord works'],
    ['lets nobody in from here', 403, 'text/html', 'Error 403 - Forbidden', 'neither Concord nor Azure'],
    ['just starts', 502, 'text/html', 'Bad Gateway', 'neither Concord nor Azure'],
    ['is not at this address', 200, 'text/html', STOPPED, 'neither Concord nor Azure'],
    ['is stopped', 403, 'text/html', STOPPED, 'Restored'],
  ])('%s', async (_, status, type, page, expected) => {
    const app = createServer((_request, reply) =>
      reply.writeHead(status, { 'content-type': type }).end(page),
    );
    await once(app.listen(0, '127.0.0.1'), 'listening');
    const API_ENDPOINT = `http://127.0.0.1:${(app.address() as AddressInfo).port}/api`;
    const env = { ...on(to()), API_ENDPOINT };
    const run = runOps('restore', ['--from', folder()], env);
    const { code, said } = await run.finally(() => app.close());
    expect([code, said]).toEqual([
      expected === 'Restored' ? 0 : 2,
      expect.stringContaining(expected) as string,
    ]);
  });

  it('is not at an address that nobody has named', async () => {
    const { code, said } = await runOps('restore', ['--from', folder()], on(to()));
    expect([code, said]).toEqual([2, expect.stringContaining('Set API_ENDPOINT') as string]);
  });
});

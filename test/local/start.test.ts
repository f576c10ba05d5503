import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { odata, TableClient } from '@azure/data-tables';
import type { Me } from '../../contract/me.ts';
import { connectionStringFor, type StoragePorts } from '../../local/storage/connectionString.ts';
import { stopOrphanedStorage } from '../../local/storage/startStorage.ts';
import { eventually, runProgram, startProgram, type Running } from './childProcess.ts';
import { standInTests } from './standInTests.ts';

const program = 'local/start.ts';
const RUNNING = /Concord is running at (\S+)/;

let folder: string;
let machine: Running;
const start = (args: string[] = []): Promise<Running> =>
  startProgram(program, ['--port', '0', '--data', folder, ...args], {}, RUNNING);
const said = (text: string): Promise<true> =>
  eventually(() => Promise.resolve(machine.output().includes(text) ? true : undefined));
const file = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(join(folder, name), 'utf8')) as T;
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(machine.found + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const tokenOf = async (person: string): Promise<string> =>
  ((await (await post('/local/token', { person })).json()) as { token: string }).token;
const meOf = async (token: string): Promise<Me> => {
  const reply = await fetch(`${machine.found}/api/me`, { headers: { authorization: `Bearer ${token}` } });
  return (await reply.json()) as Me;
};
const roundsOf = async (person: string): Promise<Me['rounds']> => (await meOf(await tokenOf(person))).rounds;

/** How many responses of a round are stored. */
async function responsesOf(round: string): Promise<number> {
  const { ports } = await file<{ ports: StoragePorts }>('storage.json');
  const table = TableClient.fromConnectionString(connectionStringFor(ports), 'responses', {
    allowInsecureConnection: true,
  });
  const filter = odata`PartitionKey ge ${`${round}~`} and PartitionKey lt ${`${round}~~`} and RowKey ge 'r~' and RowKey lt 'r~~'`;
  let count = 0;
  for await (const entity of table.listEntities({ queryOptions: { filter, select: ['rowKey'] } })) {
    if (entity.rowKey) count++;
  }
  return count;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-start-'));
  machine = await start();
});
afterAll(async () => {
  await machine.stop();
  if (existsSync(folder)) await stopOrphanedStorage(folder);
  await rm(folder, { recursive: true, force: true });
});

describe('the first start', () => {
  test('when it is killed while the sample loads, the next one finishes it, and nobody answers twice', async () => {
    await said('Loading the sample');
    await machine.stop('SIGKILL');
    machine = await start();
    expect(machine.output()).toContain('Took over the storage');
    await said('The sample is loaded');

    const { rounds } = await meOf(await tokenOf('sales-1'));
    expect(rounds.map(({ title, state }) => [title, state])).toEqual([
      ['Autumn check (sample, made up)', 'open'],
      ['Spring check (sample, made up)', 'closed'],
    ]);
    expect(await Promise.all(rounds.map(({ id }) => responsesOf(id)))).toEqual([60, 120]);
  });

  test('the sample comes once, and a token outlives a restart', async () => {
    const token = await tokenOf('owner-1');
    expect(await machine.stop()).toBe(0);
    machine = await start();
    expect((await meOf(token)).roles).toContain('owner');
    expect(machine.output()).not.toContain('Loading the sample');
    expect((await meOf(token)).rounds).toHaveLength(2);
  });
});

describe('starting where something is in the way', () => {
  test('a second start on the same data says which one runs, and leaves it alone', async () => {
    const { code, output } = await runProgram(program, ['--port', '0', '--data', folder]);
    expect(code).toBe(1);
    expect(output).toContain(`Concord is already running on ${folder}`);
    expect(output).toContain(machine.found);
    expect((await fetch(`${machine.found}/api/health`)).status).toBe(200);
  });

  test('an occupied port is said with the way out, and nothing is left running', async () => {
    const other = await mkdtemp(join(tmpdir(), 'concord-other-'));
    const { port } = new URL(machine.found);
    const { code, output } = await runProgram(program, ['--port', port, '--data', other]);
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is taken by another program.`);
    expect(output).toContain('npm start -- --port');
    expect(existsSync(join(other, 'host.json'))).toBe(false);
    expect(existsSync(join(other, 'storage.json'))).toBe(false);
    await rm(other, { recursive: true });
  });

  test('data in use are not reset, and a folder that is not Concord’s never', async () => {
    expect(await runProgram('local/reset.ts', ['--data', folder])).toMatchObject({ code: 1 });
    const other = await mkdtemp(join(tmpdir(), 'concord-other-'));
    const { code, output } = await runProgram('local/reset.ts', ['--data', other]);
    expect(code).toBe(1);
    expect(output).toContain('does not look like a data folder of Concord');
    expect(existsSync(other)).toBe(true);
    await rm(other, { recursive: true });
  });
});

standInTests(() => ({ address: machine.found, post, roundsOf }));

describe('the end', () => {
  test('Ctrl-C ends storage too, after it has saved', async () => {
    const { pid } = await file<{ pid: number }>('storage.json');
    await post(
      '/api/rounds',
      { title: 'Just before the end', regions: [], closesAt: '2999-01-01T00:00:00Z', state: 'open' },
      {
        authorization: `Bearer ${await tokenOf('owner-1')}`,
      },
    );
    expect(await machine.stop('SIGINT')).toBe(0);
    expect(machine.output()).toContain('Everything is saved');
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(folder, 'host.json'))).toBe(false);

    machine = await start();
    expect((await meOf(await tokenOf('owner-1'))).rounds[0]?.title).toBe('Just before the end');
  });

  test('when it comes during the start, nothing stays behind', async () => {
    await machine.stop();
    const early = startProgram(program, ['--port', '0', '--data', folder], {}, /Stopped/);
    const { pid } = await eventually(() => file<{ pid: number }>('storage.json').catch(() => undefined));
    const host = await file<{ pid: number }>('host.json');
    process.kill(host.pid, 'SIGTERM');
    expect(await (await early).stop()).toBe(0);
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(folder, 'host.json'))).toBe(false);
  });

  test('a second Ctrl-C waits for nobody, and storage saves and ends all the same', async () => {
    machine = await start();
    const { pid } = await file<{ pid: number }>('storage.json');
    // A request that never sends its body keeps the orderly end waiting.
    const endless = request(`${machine.found}/local/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': 100, expect: '100-continue' },
    }).on('error', () => undefined);
    endless.flushHeaders();
    await once(endless, 'continue');
    machine.process.kill('SIGINT');
    await said('Stopping');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await machine.stop('SIGINT')).toBe(130);
    await eventually(() => Promise.resolve(isAlive(pid) ? undefined : true));
  });

  test('when the npm that started it is ended, it ends in order too', async () => {
    const runner = spawn(
      process.execPath,
      [
        '--eval',
        `require('node:child_process').spawn(process.execPath, ${JSON.stringify([program, '--port', '0', '--data', folder])}, { stdio: 'ignore' })`,
      ],
      { stdio: 'ignore', env: { ...process.env, npm_lifecycle_event: 'start' } },
    );
    const host = await eventually(async () => {
      const claim = await file<{ pid: number; port: number | null }>('host.json').catch(() => undefined);
      if (!claim?.port || !isAlive(claim.pid)) return undefined;
      const health = await fetch(`http://127.0.0.1:${claim.port}/api/health`).catch(() => undefined);
      return health?.status === 200 ? claim : undefined;
    });
    runner.kill('SIGKILL');
    await eventually(() => Promise.resolve(isAlive(host.pid) ? undefined : true));
    expect(existsSync(join(folder, 'host.json'))).toBe(false);
    expect(existsSync(join(folder, 'storage.json'))).toBe(false);
  });

  test('reset removes everything that was kept', async () => {
    const { code } = await runProgram('local/reset.ts', ['--data', folder]);
    expect(code).toBe(0);
    expect(existsSync(folder)).toBe(false);
  });
});

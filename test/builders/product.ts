import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { checkReply } from './checkReply.ts';

const root = process.cwd();
const RUNNING = /Concord is running at (http:\/\/\S+)/;
/** A start that hangs ends with what it has said; a busy machine may take a minute for one. */
const START_MS = 240_000;

/** The whole product in processes of its own, on a free port and a data folder that goes with it. */
export interface Product {
  readonly address: string;
  readonly data: string;
  /** The functions host as it runs now. */
  host(): ChildProcess;
  /** A token for a person of people.json, or for one made up for this id. */
  token(person: string): Promise<string>;
  /** A request to the API as that person; fails where the reply is not as the OpenAPI document says. */
  call(
    person: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply>;
  connectionString(): Promise<string>;
  /** Puts the clock of all of it forward and lets every timer run once; earlier tokens may have expired then. */
  putForward(to: Date): Promise<void>;
  /** Starts it again on the same data, after the host was killed. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // Tests look into replies freely: a wrong guess fails the expectation.
  readonly body: Record<string, unknown>;
}

async function launch(
  data: string,
  port: string,
  more: readonly string[],
): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      'local/start.ts',
      '--port',
      port,
      '--data',
      data,
      '--empty',
      ...more,
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`did not start in time:\n${said}`)), START_MS);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = RUNNING.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`ended with ${String(code)}:\n${said}`)));
  });
  return { child, address };
}

/** @param more of what `npm start` understands */
export async function startProduct(more: readonly string[] = []): Promise<Product> {
  const data = await mkdtemp(join(tmpdir(), 'concord-product-'));
  let { child, address } = await launch(data, '0', more);
  const tokens = new Map<string, Promise<string>>();

  const fetchToken = async (person: string) => {
    const reply = await fetch(`${address}/local/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    return ((await reply.json()) as { token: string }).token;
  };
  const token = (person: string) => {
    const known = tokens.get(person) ?? fetchToken(person);
    tokens.set(person, known);
    // A host that is killed gives none: whoever asks again gets another.
    known.catch(() => tokens.delete(person));
    return known;
  };

  return {
    get address() {
      return address;
    },
    data,
    host: () => child,
    token,
    call: async (person, method, path, body, headers = {}) => {
      const ask = async () =>
        fetch(`${address}/api/${path}`, {
          method,
          headers: {
            Authorization: `Bearer ${await token(person)}`,
            ...(body !== undefined && { 'Content-Type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        });
      let reply = await ask();
      // The owner of a whole suite's rounds does more in a minute than an owner may, the more the faster the machine is.
      while (reply.status === 429 && person === 'owner-1') {
        await wait(1000 * Number(reply.headers.get('retry-after') ?? 1));
        reply = await ask();
      }
      const text = await reply.text();
      const answered = {
        status: reply.status,
        headers: reply.headers,
        body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
      };
      checkReply(method, path, answered);
      return answered;
    },
    connectionString: async () => {
      const { ports } = JSON.parse(await readFile(join(data, 'storage.json'), 'utf8')) as {
        ports: { blob: number; queue: number; table: number };
      };
      const { connectionStringFor } = await import('../../local/storage/connectionString.ts');
      return connectionStringFor(ports);
    },
    putForward: async (to) => {
      const reply = await fetch(`${address}/local/clock`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ now: to.toISOString() }),
      });
      if (!reply.ok) throw new Error(`the clock was not put forward: ${await reply.text()}`);
      tokens.clear();
    },
    restart: async () => {
      ({ child, address } = await launch(data, new URL(address).port, more));
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await rm(data, { recursive: true, force: true });
    },
  };
}

const IN_A_WEEK_MS = 7 * 24 * 3600 * 1000;

/** An open round; its id. */
export async function openRound(product: Product, changed: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await product.call('owner-1', 'POST', 'rounds', {
    title: 'A round',
    regions: [],
    closesAt: new Date(Date.now() + IN_A_WEEK_MS).toISOString(),
    state: 'open',
    ...changed,
  });
  if (status !== 201) throw new Error(`the round was refused: ${JSON.stringify(body)}`);
  return body.id as string;
}

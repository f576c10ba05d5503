import { request } from 'node:http';
import type { Me } from '../../contract/me.ts';

interface Started {
  readonly address: string;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  /** What somebody sees of rounds. */
  readonly roundsOf: (person: string) => Promise<Me['rounds']>;
}

const problemOf = async (reply: Response): Promise<{ status: number; type: string; paths: string[] }> => {
  expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = (await reply.json()) as { type: string; status: number; errors?: { path: string }[] };
  expect(problem.status).toBe(reply.status);
  return {
    status: problem.status,
    type: problem.type.replace('urn:concord:problem:', ''),
    paths: (problem.errors ?? []).map(({ path }) => path),
  };
};

/** What stands in for Microsoft, and the one port. @param of what `npm start` has started, with the sample */
export function standInTests(of: () => Started): void {
  describe('wrong input to what stands in for Microsoft', () => {
    test('is refused as a problem that names each field', async () => {
      const wrong = { round: 'x y', side: 'boss', count: 5_001, mean: 0, spread: -1, seed: 1.5, extra: true };
      expect(await problemOf(await of().post('/local/crowd', wrong))).toEqual({
        status: 400,
        type: 'invalid-request',
        paths: ['round', 'side', 'count', 'mean', 'spread', 'seed', ''],
      });
      expect(await problemOf(await of().post('/local/token', { person: '../..' }))).toMatchObject({
        status: 400,
        paths: ['person'],
      });
    });

    test.each([
      ['JSON that breaks off', () => of().post('/local/token', '{"person":'), 400, 'invalid-json'],
      [
        'a body that is not JSON',
        () => of().post('/local/token', 'a=b', { 'content-type': 'text/plain' }),
        415,
        'not-json',
      ],
      ['a body over 64 KiB', () => of().post('/local/token', ' '.repeat(65_537)), 413, 'too-large'],
      ['an unknown address', () => fetch(`${of().address}/local/nothing`), 404, 'not-found'],
      [
        'the Agents Playground, where nobody asked for it',
        () => of().post('/local/playground/messages', { type: 'message' }),
        404,
        'not-found',
      ],
      ['a wrong method', () => fetch(`${of().address}/local/token`), 405, 'wrong-method'],
      [
        'a round that does not exist',
        () => of().post('/local/crowd', { round: 'no', side: 'sales', count: 1 }),
        404,
        'round-not-found',
      ],
    ])('%s is a problem too', async (_, send, status, type) => {
      expect(await problemOf(await send())).toMatchObject({ status, type });
    });

    test('a crowd that is refused says why, in how many cases', async () => {
      const closed = (await of().roundsOf('owner-1')).find(({ state }) => state === 'closed')?.id;
      const reply = await of().post('/local/crowd', {
        round: closed,
        side: 'sales',
        region: 'DACH',
        count: 3,
      });
      expect(await reply.json()).toEqual({
        answered: 0,
        refused: [{ status: 409, type: 'urn:concord:problem:round-not-open', count: 3 }],
      });
    });
  });

  describe('the one port', () => {
    const statusFor = (path: string, host: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request(of().address + path, { headers: { host } }, (reply) => {
          reply.resume();
          resolve(reply.statusCode);
        })
          .on('error', reject)
          .end();
      });

    test('the page and its routes answer this machine’s own names only', async () => {
      for (const path of ['/', '/local/people', '/local/teams/page/page.css']) {
        expect(await statusFor(path, 'evil.example')).toBe(421);
        expect(await statusFor(path, 'localhost:5300')).toBe(200);
        expect(await statusFor(path, '[::1]:5300')).toBe(200);
      }
    });

    test('the tab is served with a policy on what it may load, and nothing beside it', async () => {
      const tab = await fetch(`${of().address}/tab/`);
      expect(tab.status).toBe(200);
      expect(tab.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(tab.headers.get('cache-control')).toBe('no-cache');
      expect(tab.headers.get('content-security-policy')).toMatch(
        /script-src 'self';.*frame-ancestors 'self'/,
      );
      const [, script = ''] = /src="\.(\/assets\/[^"]+\.js)"/.exec(await tab.text()) ?? [];
      const asset = await fetch(`${of().address}/tab${script}`);
      expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(asset.headers.get('cache-control')).toContain('immutable');
      expect(await statusFor('/tab/%2e%2e/%2e%2e/package.json', 'localhost')).toBe(404);
      expect(await statusFor('/local/teams/client/..%2fteamsPage.ts', 'localhost')).toBe(404);
    });
  });
}

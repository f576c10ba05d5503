import { createApiClient } from '../../src/app/api/apiClient.ts';

/** A token as far as the tab reads it. */
const tokenOf = (oid: string) => `h.${btoa(JSON.stringify({ tid: 't', oid }))}.s`;
const other = { kind: 'not-signed-in', why: 'person', code: null };

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

/** An API that answers when the test says so, and a host that gives the tokens of these people in turn. */
function page(...people: string[]) {
  const waiting: { readonly token: string; readonly answer: (reply: Response) => void }[] = [];
  globalThis.fetch = (_address, init) =>
    new Promise((answer) => {
      const token = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? '';
      waiting.push({ token, answer });
    });
  const page = { told: 0 };
  const token = () => Promise.resolve(tokenOf(people.shift() ?? 'nobody'));
  const api = createApiClient('/api', { token, onOtherPerson: () => (page.told += 1) }, 'en');
  return { api, waiting, page };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));
const ok = () => Response.json({});
const refusal = (kind: string, status: number) =>
  Response.json({ type: `urn:concord:problem:${kind}`, title: '', status, detail: '' }, { status });

test('two requests at once with tokens of two people: only the first goes out, and the page closes', async () => {
  const { api, waiting, page: seen } = page('anna', 'bert');
  const both = [api('me'), api('rounds')];
  await settled();
  expect(waiting.map(({ token }) => token)).toEqual([tokenOf('anna')]);
  waiting[0]?.answer(ok());
  expect(await Promise.all(both)).toEqual([{ kind: 'ok', value: {}, etag: null }, other]);
  expect([waiting.length, seen.told]).toEqual([1, 1]);
});

test('two requests at once of one person do not wait for each other', async () => {
  const { api, waiting, page: seen } = page('anna', 'anna');
  const both = [api('me'), api('rounds')];
  await settled();
  expect(waiting).toHaveLength(2);
  for (const { answer } of waiting) answer(ok());
  expect(await Promise.all(both)).toMatchObject([{ kind: 'ok' }, { kind: 'ok' }]);
  expect(seen.told).toBe(0);
});

test.each([
  ['a proxy says that it is down', () => new Response('<h1>Bad', { status: 502 })],
  ['a page of a proxy comes in place of an answer', () => new Response('<h1>Sign in to the network')],
  ['the organisation is another', () => refusal('other-organisation', 401)],
])('a token on which %s says nothing of whose page this is: another goes on', async (_what, reply) => {
  const { api, waiting, page: seen } = page('anna', 'bert');
  const both = [api('me'), api('rounds')];
  await settled();
  waiting[0]?.answer(reply());
  await both[0];
  await settled();
  expect(waiting.map(({ token }) => token)).toEqual([tokenOf('anna'), tokenOf('bert')]);
  waiting[1]?.answer(ok());
  expect(await both[1]).toMatchObject({ kind: 'ok' });
  expect(seen.told).toBe(0);
});

test('what Concord itself refuses tells whose page this is', async () => {
  const { api, waiting, page: seen } = page('anna', 'bert');
  const first = api('rounds/r');
  await settled();
  waiting[0]?.answer(refusal('round-not-found', 404));
  expect(await first).toMatchObject({ kind: 'refused' });
  expect(await api('me')).toEqual(other);
  expect([waiting.length, seen.told]).toEqual([1, 1]);
});

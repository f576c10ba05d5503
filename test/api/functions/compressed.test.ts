import { gunzipSync } from 'node:zlib';
import { compressed, takesGzip } from '../../../api/functions/compressed.ts';
import { ok } from '../../../api/functions/replies.ts';

const large = { items: Array.from({ length: 200 }, (_, index) => ({ name: 'Zürich', index })) };
const headersOf = ({ headers }: Awaited<ReturnType<typeof compressed>>) =>
  Object.fromEntries(new Headers(headers));

it('makes a long reply short for whoever takes it so, and it says the same', async () => {
  const reply = await compressed(ok(large, { ETag: '"1"' }), 'gzip, deflate, br');
  expect(reply).toMatchObject({ status: 200 });
  expect(headersOf(reply)).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': 'application/json',
    etag: '"1"',
    vary: 'Accept-Encoding',
  });
  const bytes = reply.body as Uint8Array;
  expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(large);
  expect(bytes.length).toBeLessThan(JSON.stringify(large).length / 4);
});

it('leaves short replies, files and other clients alone', async () => {
  const short = ok({ a: 1 });
  expect(await compressed(short, 'gzip')).toMatchObject({ jsonBody: { a: 1 } });
  expect(await compressed(ok(large), null)).toMatchObject({ jsonBody: large });
  const file = { status: 200, body: 'a,b', headers: { 'Content-Type': 'text/csv' } };
  expect(await compressed(file, 'gzip')).toBe(file);
});

it.each([
  ['gzip', true],
  ['br, GZIP;q=0.5', true],
  ['gzip;q=1.0', true],
  ['gzip;q=0', false],
  ['gzip;q=0.0', false],
  ['deflate', false],
  ['', false],
  [null, false],
])('reads %j', (header, takes) => {
  expect(takesGzip(header)).toBe(takes);
});

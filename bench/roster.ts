/**
 * A roster of 100,000 lines over HTTP: how long it takes and how much memory the host has used at most. Then some people
 * answer, one line is changed, and the roster is sent again: only that one moves, every count is exact, and the answers
 * of that one move when the round closes.
 * Limits: 60 s and 400 MB, with the heap that Node gives itself on a server with 512 MB: with more it would tidy up later
 * and show nothing but that. If the work did not fit, the host would end.
 */
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import concord20 from '../assessment/sets/concord-20.en.json' with { type: 'json' };
import { rosterChange, rosterReply, type RosterChange } from '../contract/roster.ts';
import { openRound, startProduct } from '../test/builders/product.ts';
import { countedAndRecounted } from '../test/builders/recount.ts';

const PEOPLE = 100_000;
const ANSWERING = 60;
const REGIONS = ['DACH', 'Benelux', 'Nordics', 'Île-de-France'];
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 400;
const HEAP_MEGABYTES = 256;

const userOf = (index: number) => `bench-${index}@concord.example`;
const sideOf = (index: number) => (index % 2 === 0 ? 'sales' : 'marketing');
const regionOf = (index: number) => REGIONS[index % REGIONS.length] ?? '';
/** @param moved stands in another region than by the first file */
const file = (moved = -1): string =>
  [
    'user,side,region,name',
    ...Array.from({ length: PEOPLE }, (_, index) => {
      const region = regionOf(index === moved ? index + 1 : index);
      return `${userOf(index)},${sideOf(index)},${region},Person ${index} (made up)`;
    }),
  ].join('\r\n');

/** The most memory that a process has ever used, in MB, where the machine tells. */
async function peakMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1000;
}

process.env.NODE_OPTIONS = `--max-old-space-size=${HEAP_MEGABYTES}`;
// The first start may have to build the tab, in the memory of the process that is measured.
await (await startProduct()).stop();
const product = await startProduct();
try {
  const peak = () => peakMegabytes(product.host().pid ?? 0);
  const timed = async <T>(what: string, work: () => Promise<T>) => {
    const began = performance.now();
    const value = await work();
    const seconds = (performance.now() - began) / 1000;
    console.log(`${what}: ${seconds.toFixed(1)} s, at most ${(await peak()).toFixed(0)} MB so far`);
    return { value, seconds };
  };
  const round = await openRound(product, { regions: REGIONS, state: 'draft' });
  const read = () => product.call('owner-1', 'GET', `rounds/${round}/roster`);
  const send = async (text: string, query = ''): Promise<RosterChange> => {
    const tag = (await product.call('owner-1', 'GET', `rounds/${round}`)).body.roster
      ? ((await read()).headers.get('etag') ?? '')
      : `"${Buffer.from('none').toString('base64url')}"`;
    const headers = { 'Content-Type': 'text/csv', 'If-Match': tag };
    const { status, body } = await product.call(
      'owner-1',
      'PUT',
      `rounds/${round}/roster${query}`,
      text,
      headers,
    );
    if (status !== 200) throw new Error(`refused with ${status}: ${JSON.stringify(body).slice(0, 500)}`);
    return rosterChange.parse(body);
  };

  console.log(`before: at most ${(await peak()).toFixed(0)} MB`);
  const first = file();
  const { seconds } = await timed(`${PEOPLE} lines`, () => send(first));
  const { value: head } = await timed('reading it in numbers', read);
  console.log(`people: ${rosterReply.parse(head.body).roster?.people ?? 0}`);

  const { headers } = await product.call('owner-1', 'GET', `rounds/${round}`);
  const change = { 'If-Match': headers.get('etag') ?? '' };
  await product.call('owner-1', 'PATCH', `rounds/${round}`, { state: 'open' }, change);
  await timed(`${ANSWERING} people answer`, async () => {
    for (let index = 0; index < ANSWERING; index++) {
      const answers = Array.from({ length: 20 }, (_, place) => 1 + ((index + place) % 5));
      const { status } = await product.call(`bench-${index}`, 'PUT', `rounds/${round}/response`, { answers });
      if (status !== 200) throw new Error(`an answer was refused with ${status}`);
    }
  });

  const second = file(7);
  const { value: preview } = await timed('a preview with one line changed', () =>
    send(second, '?preview=true'),
  );
  const { value: applied } = await timed('the same, applied', () => send(second));
  const told = ({ added, moved, removed, renamed, unchanged }: RosterChange) =>
    JSON.stringify({ added: added.people, moved: moved.people, removed: removed.people, renamed, unchanged });
  console.log(`preview: ${told(preview)}\napplied: ${told(applied)}`);
  const { counted, recounted, people } = await countedAndRecounted(
    await product.connectionString(),
    round,
    concord20,
  );
  const exact = isDeepStrictEqual(counted, recounted);
  console.log(`${people} responses; counts are ${exact ? 'exact' : 'WRONG'}`);

  const region = async () => (await product.call('bench-7', 'GET', `rounds/${round}/response`)).body.region;
  const open = await product.call('owner-1', 'GET', `rounds/${round}`);
  await timed('closing, until that person counts elsewhere', async () => {
    const tag = { 'If-Match': open.headers.get('etag') ?? '' };
    await product.call('owner-1', 'PATCH', `rounds/${round}`, { state: 'closed' }, tag);
    while ((await region()) !== regionOf(8)) await wait(200);
  });
  const most = await peak();
  const only =
    told(applied) === JSON.stringify({ added: 0, moved: 1, removed: 0, renamed: 0, unchanged: PEOPLE - 1 });
  const kept = seconds <= MOST_SECONDS && most <= MOST_MEGABYTES && exact && only;
  console.log(
    `${seconds.toFixed(1)} s of ${MOST_SECONDS} (${(seconds / MOST_SECONDS).toFixed(2)}), ` +
      `${most.toFixed(0)} MB of ${MOST_MEGABYTES} (${(most / MOST_MEGABYTES).toFixed(2)}): ${kept ? 'kept' : 'MISSED'}`,
  );
  process.exitCode = kept ? 0 : 1;
} finally {
  await product.stop();
}

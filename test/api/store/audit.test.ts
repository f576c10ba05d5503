import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit, auditForFile, readAudit } from '../../../api/flows/audit.ts';
import { turnsOf } from '../../../api/flows/results/turns.ts';
import { auditStore } from '../../../api/store/audit.ts';
import { tableNamed } from '../../../api/store/storage.ts';
import { startStorage } from '../../../local/storage/startStorage.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-audit-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const owner = { id: 'owner', name: 'An owner' };
let tables = 0;
/** A log of its own on a clock that the test sets. */
function newLog() {
  tables += 1;
  const complaints: string[] = [];
  let time = Date.parse('2026-11-22T10:00:00Z');
  return {
    ...auditStore(tableNamed(storage.connectionString, `audit${tables}`)),
    now: () => new Date(time),
    passMs: (ms: number) => (time += ms),
    complain: (what: string) => complaints.push(what),
    complaints,
  };
}

test('the newest act comes first, with who did it, and Concord itself as nobody', async () => {
  const log = newLog();
  await audit(log, { by: owner, act: 'round-created', round: 'r1', details: { title: 'Spring' } });
  log.passMs(1);
  await audit(log, { by: null, act: 'reminders-sent', round: 'r1', details: { people: 40 } });
  const page = await readAudit(log, undefined);
  expect(page).toMatchObject({
    kind: 'audit',
    items: [
      { at: '2026-11-22T10:00:00.001Z', by: null, act: 'reminders-sent', details: { people: 40 } },
      { at: '2026-11-22T10:00:00.000Z', by: owner, act: 'round-created', details: { title: 'Spring' } },
    ],
    next: null,
  });
});

test('two acts in the same moment are two entries; one that a crash makes happen again is one', async () => {
  const log = newLog();
  await audit(log, { by: owner, act: 'liaisons-saved' });
  await audit(log, { by: owner, act: 'liaisons-saved' });
  const once = { at: log.now(), name: 'closed r1' };
  await audit(log, { by: null, act: 'round-closed', round: 'r1' }, once);
  log.passMs(60_000);
  await audit(log, { by: null, act: 'round-closed', round: 'r1' }, once);
  const entries = await auditForFile(log);
  expect(entries.map(({ act }) => act).sort()).toEqual(['liaisons-saved', 'liaisons-saved', 'round-closed']);
});

/** Made otherwise, it would stand twice after a new version where a server died between noting and remembering it. */
test('an act that is tried again has the key that it had in every version since the first release', async () => {
  const log = newLog();
  const at = new Date('2026-11-22T10:00:00Z');
  await audit(log, { by: null, act: 'release-published' }, { at, name: 'release r1 3', turn: 7 });
  await audit(log, { by: null, act: 'reminders-sent' }, { at, name: 'reminder-3 r1' });
  expect((await auditForFile(log)).map(({ id }) => id)).toEqual([
    'zd38byrjz-fff8e4783ab7',
    'zd38byrjz-ffffff1c7f4a',
  ]);
});

test('figures that came in one minute stand in their order, each before what was found in them', async () => {
  const log = newLog();
  const at = log.now();
  for (const [number, name] of [
    [3, 'release'],
    [12, 'release'],
    [12, 'case'],
    [4, 'case'],
    [4, 'release'],
  ] as const) {
    const { published, found } = turnsOf(number);
    const [act, turn] =
      name === 'case' ? (['case-found', found] as const) : (['release-published', published] as const);
    await audit(log, { by: null, act, details: { number } }, { at, name: `${name} ${number}`, turn });
  }
  const entries = await auditForFile(log);
  expect(entries.map(({ act, details }) => `${act} ${String(details['number'])}`)).toEqual([
    'case-found 12',
    'release-published 12',
    'case-found 4',
    'release-published 4',
    'release-published 3',
  ]);
});

test('the log is read page by page, each act once', async () => {
  const log = newLog();
  for (let act = 0; act < 130; act++) {
    log.passMs(1_000);
    await audit(log, { by: owner, act: 'round-changed', round: 'r1', details: { act } });
  }
  const first = await readAudit(log, undefined);
  if (first.kind !== 'audit' || first.next === null) throw new Error('there is no second page');
  const second = await readAudit(log, first.next);
  if (second.kind !== 'audit') throw new Error('the second page cannot be read');
  expect([...first.items, ...second.items].map(({ details }) => details.act)).toEqual(
    Array.from({ length: 130 }, (_, index) => 129 - index),
  );
  expect(await readAudit(log, 'no page of ours')).toMatchObject({ kind: 'invalid', path: 'from' });
});

test('an act stands although the log cannot be written, and that is complained of', async () => {
  const log = { ...newLog(), addAuditEntry: () => Promise.reject(new Error('storage is down')) };
  await expect(audit(log, { by: owner, act: 'round-created' })).resolves.toBeUndefined();
  expect(log.complaints).toEqual(['the act round-created is not in the audit log: Error']);
});

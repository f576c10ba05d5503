import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeDisagreement } from '../../api/flows/cases/changeDisagreement.ts';
import { changeRound } from '../../api/flows/rounds/changeRound.ts';
import { createRound } from '../../api/flows/rounds/createRound.ts';
import { readDisagreement, withComparisons } from '../../api/flows/cases/readDisagreements.ts';
import { readTrend } from '../../api/flows/results/readTrend.ts';
import { saveLiaisons } from '../../api/flows/people/keepLiaisons.ts';
import { saveRoster } from '../../api/flows/roster/saveRoster.ts';
import { roundAt } from '../../api/flows/rounds/roundAt.ts';
import { createRoundBody } from '../../contract/rounds.ts';
import type { RosterEntry } from '../../contract/roster.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { idOf, lifeOn, personOf, type Life, type Somebody } from '../builders/life.ts';
import { rowsOf } from '../builders/recount.ts';
import {
  A_SIDE,
  sales,
  marketing,
  weary,
  newcomer,
  byName,
  blocker,
  liaison,
  farLiaison,
  owner,
  special,
  people,
} from './quarterPeople.ts';
import { CARING, LOG, SPECIAL, WHOEVER_ANSWERS } from './quarterTable.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
let life: Life;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-quarter-'));
  storage = await startStorage(folder);
  life = lifeOn(storage.connectionString, people);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const HOUR = 3_600_000;
/** All timers run every six hours up to a moment, nights included. */
async function until(moment: string, everyHours = 6): Promise<void> {
  for (
    let at = life.clock.now.getTime() + everyHours * HOUR;
    at <= Date.parse(moment);
    at += everyHours * HOUR
  ) {
    life.clock.now = new Date(at);
    await life.tick();
  }
}
/** Nothing runs up to a moment: the timers are down, or nothing is due. */
const still = (moment: string): void => {
  life.clock.now = new Date(moment);
};

const entry = (somebody: Somebody, side: RosterEntry['side']): RosterEntry => ({
  user: somebody === byName ? 'by.name@company.test' : idOf(somebody.number),
  side,
  region: null,
  name: somebody.name,
});

const rounds = async () => {
  const page = await life.listRounds(undefined);
  if (page === 'no-such-page') throw new Error('the test requires rounds');
  return page.items.map((record) => roundAt(record, life.clock.now));
};

/** Of these a person gets one a day at most. */
const owned = new Set([
  'invitation',
  'answer-reminder-1',
  'answer-reminder-2',
  'results-open',
  'round-closed',
  'reminder',
  'escalation',
]);

test('a quarter in the life of a company', async () => {
  for (const somebody of people) if (somebody.installed) await life.install(somebody);
  life.refused.add(idOf(blocker.number));
  const boss = personOf(owner, true);
  still('2026-11-20T09:20:00Z');
  const list = await life.readLiaisons();
  const entered = [liaison, farLiaison].map(({ number, name }) => ({
    id: idOf(number),
    name,
    regions: null,
  }));
  await saveLiaisons(life, { items: entered }, list.etag, new AbortController().signal);

  // Create and schedule.
  const created = await createRound(
    life,
    boss,
    createRoundBody.parse({
      title: 'How we work',
      timeZone: 'Europe/Berlin',
      opensAt: '2026-11-23T09:00:00+01:00',
      closesAt: '2026-12-04T17:00:00+01:00',
      minimumGroupSize: 3,
      repeat: 'quarter',
      retentionMonths: 1,
    }),
  );
  if (created.kind !== 'created') throw new Error(JSON.stringify(created));
  const first = created.round.value.id;
  const entries = [
    ...[...special, ...sales].map((one) => entry(one, 'sales')),
    ...marketing.map((one) => entry(one, 'marketing')),
  ];
  const places = new Map(entries.map(({ user }, place) => [user, place]));
  const read = () => Promise.resolve({ kind: 'read', entries, places, ignored: [] } as const);
  const saved = await saveRoster(life, first, { source: 'file', read, replaces: 'none', preview: false });
  expect(saved.kind).toBe('roster-change');

  // It opens by itself; people are invited.
  still('2026-11-22T21:20:00Z');
  await until('2026-11-24T09:20:00Z');
  for (const somebody of sales) await life.answer(somebody, first, 4);
  for (const somebody of marketing) await life.answer(somebody, first, 2);
  await life.silence(first, idOf(weary.number));
  await until('2026-11-26T06:20:00Z');
  await life.install(newcomer);
  await until('2026-11-27T06:20:00Z');
  await life.rememberMatch({ tenant: boss.tenant, id: idOf(byName.number) }, 'by.name@company.test');

  // It is extended, shortly before the last reminders would have gone out.
  await until('2026-12-01T21:20:00Z', 12);
  const open = await life.readRound(first);
  const extended = await changeRound(life, first, open?.etag ?? '', { closesAt: '2026-12-09T16:00:00.000Z' });
  expect(extended.kind).toBe('changed');

  // The timers are down for a day and a half, on the day of the last reminders.
  await until('2026-12-06T21:20:00Z', 12);
  still('2026-12-08T06:20:00Z');
  await until('2026-12-09T21:20:00Z');
  const [next, was] = await rounds();
  expect(was).toMatchObject({ id: first, state: 'closed' });
  expect(next).toMatchObject({
    title: 'How we work (2027-02)',
    state: 'scheduled',
    previous: first,
    roster: { people: entries.length },
    opensAt: '2027-02-22T08:00:00.000Z',
    closesAt: '2027-03-10T16:00:00.000Z',
  });

  // A liaison closes the case that was found.
  await until('2026-12-10T15:20:00Z');
  const [found] = await life.readCases(first);
  expect(found?.value).toMatchObject({ subject: { kind: 'overall' }, region: null, higher: 'sales' });
  const colleague = personOf(liaison);
  for (const body of [{ act: 'take' }, { act: 'close', outcome: 'resolved' }] as const) {
    const outcome = await changeDisagreement(life, colleague, found?.value.id ?? '', undefined, body);
    expect(outcome.kind).toBe('disagreement');
  }
  await until('2026-12-11T15:20:00Z');

  // The time of the first round is over: nothing is left of its people.
  expect((await rowsOf(storage.connectionString, first)).length).toBeGreaterThan(2 * A_SIDE);
  still('2027-01-09T06:20:00Z');
  await life.tick();
  expect(await rowsOf(storage.connectionString, first)).toEqual([]);
  const rosters = (await life.listRosterVersions()).map(({ round }) => round);
  expect(rosters).not.toContain(first);
  expect((await life.readRound(first))?.value).toMatchObject({ purged: true, roster: null });

  // The next round opens by itself, for the same people; by now the sides see it alike.
  still('2027-02-21T21:20:00Z');
  await until('2027-02-23T09:20:00Z');
  for (const somebody of [...sales, ...marketing]) await life.answer(somebody, next?.id ?? '', 4);
  still('2027-02-24T21:20:00Z');
  await until('2027-02-25T15:20:00Z');
  still('2027-03-08T21:20:00Z');
  await until('2027-03-11T15:20:00Z');

  expect(life.table(special, owned)).toBe(SPECIAL.trim());
  for (const somebody of [...sales, ...marketing])
    expect(life.table([somebody], owned)).toBe(`${somebody.name}: ${WHOEVER_ANSWERS}`);
  expect(life.table([liaison, farLiaison, owner], owned)).toBe(CARING.trim());

  // None twice, none at night, one a day at most: whatever shares the day, in every round, on every server.
  const sent = life.arrived.filter(({ kind, changed }) => owned.has(kind) && !changed);
  expect(sent.filter(({ at }) => at.slice(11) < '07:00' || at.slice(11) >= '20:00')).toEqual([]);
  expect(repeated(sent.map(({ to, at }) => `${to} ${at.slice(0, 10)}`))).toEqual([]);
  expect(repeated(sent.map(({ to, kind, text }) => `${to} ${kind} ${text}`))).toEqual([]);

  // What the summaries say.
  const told = life.arrived.filter(({ to, kind }) => to === idOf(owner.number) && kind === 'round-closed');
  expect(told.map(({ text }) => text)).toEqual([
    expect.stringContaining(
      'The company stands at 60.0 of 100: Aligned. Open differences that concern you: 1.',
    ),
    expect.stringContaining(
      'The company stands at 80.0 of 100: Integrated. No open difference concerns you.',
    ),
  ]);
  expect(told[1]?.text).toContain('Last round: 60.0. That is 20.0 higher.');
  expect(told[1]?.text).not.toContain('chance');
  expect(told[1]?.card).toContain(
    'Whole company, working together: the gap was 40.0 and is now 0.0. It has shrunk.',
  );

  // The first round is purged, and the second is still compared with it.
  const trend = await readTrend(life, boss, next?.id ?? '');
  expect(trend).toMatchObject({
    kind: 'trend',
    trend: {
      items: [
        {
          round: first,
          title: 'How we work',
          n: { sales: A_SIDE, marketing: A_SIDE },
          level: { company: 'aligned' },
        },
      ],
    },
  });
  const seen = await readDisagreement(life, colleague, found?.value.id ?? '');
  if (seen.kind !== 'disagreement') throw new Error(seen.kind);
  const { verified } = await withComparisons(life, colleague, seen.told);
  expect(verified).toMatchObject({ round: next?.id, then: 2, gap: 0, status: 'shrunk' });

  // The log of acts has each of them once, and of reminders no more than a count.
  const page = await life.listAudit(undefined);
  const acts =
    page === 'no-such-page' ? [] : page.items.filter(({ by, round }) => by === null && round === first);
  const byAct = Map.groupBy(acts, ({ act, about }) => (act.endsWith('-sent') && about) || act);
  expect(
    Object.fromEntries(
      [...byAct].map(([act, all]) => [
        act,
        all.reduce((sum, { details }) => sum + Number(details.people ?? details.atLeast ?? 1), 0),
      ]),
    ),
  ).toEqual(LOG);
});

const repeated = (all: readonly string[]): string[] => all.filter((one, index) => all.indexOf(one) !== index);

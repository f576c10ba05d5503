import type { Deps } from '../../../api/flows/remindPeople.ts';
import { remindPeople } from '../../../api/flows/remindPeople.ts';
import type { AskedDelivery } from '../../../contract/deliveries.ts';
import type { CaseRecord, Versioned } from '../../../contract/records.ts';
import type { Step } from '../../../contract/steps.ts';
import { concord20 } from '../../builders/questionSets.ts';
import { roundRecord } from '../../builders/rounds.ts';

const monday = '2026-11-23T09:00:00.000Z';
const round = roundRecord({ regions: ['DACH', 'Benelux'], owner: { id: 'the-owner', name: 'Owner' } });

const openCase = (changed: Partial<CaseRecord> = {}): CaseRecord => ({
  id: 'a-round~r00~area~demand',
  round: 'a-round',
  region: 'DACH',
  subject: { kind: 'area', id: 'demand' },
  finding: 'found',
  reversed: false,
  joined: false,
  higher: 'marketing',
  gap: -1,
  foundGap: -1,
  interval: [-1.5, -0.5],
  n: { sales: 20, marketing: 20 },
  evidence: { kind: 'area', id: 'demand', status: 'disagree', atLeastDelta: true },
  includes: [],
  release: 1,
  state: 'open',
  outcome: null,
  takenBy: null,
  openedAt: monday,
  changedAt: monday,
  history: [{ at: monday, by: null, act: 'found' }],
  pending: [],
  ...changed,
});

const openStep = (changed: Partial<Step> = {}): Step => ({
  id: 'a-round~r00~area~demand~01',
  disagreement: 'a-round~r00~area~demand',
  what: 'One calendar',
  owner: { id: 'step-owner', name: 'Somebody' },
  due: '2026-12-04',
  measure: 'Dates kept',
  target: '9 of 10',
  play: null,
  state: 'open',
  helpWanted: null,
  changedAt: monday,
  ...changed,
});

/** A world in which time can be set, and everything that was asked for is kept. */
function world({ cases = [], steps = [] }: { cases?: CaseRecord[]; steps?: Step[] }) {
  let now = new Date(monday);
  const asked: AskedDelivery[] = [];
  const claims = new Map<string, string>();
  const muted = new Set<string>();
  const kept: Versioned<CaseRecord>[] = cases.map((value) => ({ value, etag: '1' }));
  const card = () => ({ text: 'A card.' });
  const deps: Deps = {
    now: () => now,
    tenant: 't',
    listRounds: () => Promise.resolve({ items: [round], next: null }),
    questionSetOf: () => Promise.resolve(concord20),
    findLiaisons: () =>
      Promise.resolve([
        { id: 'of-all', name: 'All', regions: null },
        { id: 'of-benelux', name: 'Benelux', regions: ['Benelux'] },
      ]),
    languageOf: () => Promise.resolve('en'),
    timeZoneOf: (id) => Promise.resolve(id === 'step-owner' ? 'Asia/Tokyo' : 'UTC'),
    isMuted: (id) => Promise.resolve(muted.has(id)),
    readCases: () => Promise.resolve(kept),
    replaceCase: (changed) => {
      const at = kept.findIndex(({ value }) => value.id === changed.value.id);
      kept[at] = changed;
      return Promise.resolve(changed);
    },
    readOpenSteps: () => Promise.resolve(steps.map((value) => ({ value, etag: '1' }))),
    askForDelivery: (delivery) => {
      asked.push(delivery);
      return Promise.resolve('asked' as const);
    },
    deliveriesOf: (about) =>
      Promise.resolve(
        asked
          .filter((one) => one.about === about)
          .map((one) => ({
            ...one,
            version: 0,
            state: 'sent' as const,
            sentVersion: 0,
            activityId: null,
            attempts: 1,
            askedAt: monday,
            sentAt: monday,
            retryAt: null,
            reason: null,
            remedy: null,
          })),
      ),
    claimReminder: (day, person, reminder) => {
      const key = `${day} ${person}`;
      if (!claims.has(key)) claims.set(key, reminder);
      return Promise.resolve(claims.get(key) === reminder);
    },
    reminderCards: { reminder: card, escalation: card, stepDueSoon: card, stepDueToday: card },
  };
  return {
    kept,
    muted,
    /** Whom the reminders that come at this moment reach, and what they are. */
    at: async (time: string): Promise<string[]> => {
      now = new Date(time);
      const before = asked.length;
      await remindPeople(deps);
      return asked.slice(before).map(({ to, kind }) => `${to.id} ${kind}`);
    },
  };
}

describe('reminders', () => {
  test('nobody took it after two working days: its liaisons hear of it, once; after five its owner', async () => {
    const { at, kept } = world({ cases: [openCase()] });
    expect(await at('2026-11-24T09:00:00Z')).toEqual([]);
    expect(await at('2026-11-25T09:00:00Z')).toEqual(['of-all reminder']);
    expect(await at('2026-11-25T09:10:00Z')).toEqual([]);
    expect(await at('2026-11-27T09:00:00Z')).toEqual([]);
    expect(await at('2026-11-30T09:00:00Z')).toEqual(['the-owner escalation']);
    expect(await at('2026-12-01T09:00:00Z')).toEqual([]);
    expect(kept[0]?.value.history.map(({ act }) => act)).toEqual(['found', 'reminded', 'escalated']);
  });

  test('a case that was taken, is closed or over is waited for by nobody', async () => {
    const { at } = world({
      cases: [
        openCase({ state: 'taken' }),
        openCase({ id: 'a-round~r00~area~trust', state: 'closed' }),
        openCase({ id: 'a-round~r00~area~people', finding: 'withdrawn' }),
      ],
    });
    expect(await at('2026-11-30T09:00:00Z')).toEqual([]);
  });

  test('the owner of a step hears of it three days before it is due and on the day', async () => {
    const { at } = world({ steps: [openStep()] });
    expect(await at('2026-11-30T03:00:00Z')).toEqual([]);
    expect(await at('2026-12-01T03:00:00Z')).toEqual(['step-owner step-soon']);
    expect(await at('2026-12-02T03:00:00Z')).toEqual([]);
    expect(await at('2026-12-04T03:00:00Z')).toEqual(['step-owner step-today']);
    expect(await at('2026-12-05T03:00:00Z')).toEqual([]);
  });

  test('a timer that was down for days catches up once, and a step long past is left in peace', async () => {
    const { at } = world({ steps: [openStep({ due: '2026-11-23' })] });
    expect(await at('2026-11-25T03:00:00Z')).toEqual(['step-owner step-today']);
    expect(await world({ steps: [openStep({ due: '2026-11-23' })] }).at('2026-12-05T03:00:00Z')).toEqual([]);
  });

  test('nobody is reminded more than once a day: what is most urgent comes first, the rest another day', async () => {
    const { at } = world({
      cases: [openCase(), openCase({ id: 'a-round~r00~area~trust' })],
      steps: [openStep({ owner: { id: 'of-all', name: 'All' }, due: '2026-11-25' })],
    });
    expect(await at('2026-11-25T09:00:00Z')).toEqual(['of-all step-today']);
    expect(await at('2026-11-25T12:00:00Z')).toEqual([]);
    expect(await at('2026-11-26T09:00:00Z')).toEqual(['of-all reminder']);
    expect(await at('2026-11-27T09:00:00Z')).toEqual(['of-all reminder']);
    expect(await at('2026-11-28T09:00:00Z')).toEqual([]);
  });

  test('at night where somebody is, and while they want quiet, they are left in peace', async () => {
    const step = world({ steps: [openStep()] });
    expect(await step.at('2026-12-01T12:00:00Z')).toEqual([]); // nine in the evening in Tokyo
    expect(await step.at('2026-12-01T22:30:00Z')).toEqual(['step-owner step-soon']); // half past seven there
    const waiting = world({ cases: [openCase()] });
    waiting.muted.add('of-all');
    expect(await waiting.at('2026-11-25T09:00:00Z')).toEqual([]);
    waiting.muted.clear();
    expect(await waiting.at('2026-11-26T09:00:00Z')).toEqual(['of-all reminder']);
  });
});

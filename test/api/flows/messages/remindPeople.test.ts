import { monday, openCase, openStep } from '../../../builders/cases.ts';
import { office } from '../../../builders/office.ts';

const liaisons = [
  { id: 'of-all', name: 'All', regions: null },
  { id: 'of-benelux', name: 'Benelux', regions: ['Benelux'] },
];
/** A round without anything but these; whom the reminders of a moment reach, and what they are. */
function world(of: Pick<Parameters<typeof office>[0], 'cases' | 'steps'>) {
  const all = office({ cases: [openCase({ state: 'closed' })], ...of, liaisons });
  return { ...all, at: all.seeTo };
}

describe('reminders', () => {
  test('nobody took it after two working days: its liaisons hear of it, once; after five its owner', async () => {
    const { at, acts } = world({ cases: [openCase()] });
    expect(await at('2026-11-24T09:00:00Z')).toEqual([]);
    expect(await at('2026-11-25T09:00:00Z')).toEqual(['of-all reminder']);
    expect(await at('2026-11-25T09:10:00Z')).toEqual([]);
    expect(await at('2026-11-27T09:00:00Z')).toEqual([]);
    expect(await at('2026-11-30T09:00:00Z')).toEqual(['the-owner escalation']);
    expect(await at('2026-12-01T09:00:00Z')).toEqual([]);
    expect(acts()).toEqual(['found', 'reminded', 'escalated']);
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

  test('a case that was given back, or opened again, is waited for anew', async () => {
    const given = world({ cases: [openCase()] });
    expect(await given.at('2026-11-25T09:00:00Z')).toEqual(['of-all reminder']);
    given.setClock('2026-11-25T09:05:00Z');
    await given.act('of-all', { act: 'take' });
    await given.act('of-all', { act: 'give-back' });
    expect(await given.at('2026-11-26T09:00:00Z')).toEqual([]);
    expect(await given.at('2026-11-27T09:10:00Z')).toEqual(['of-all reminder']);
    expect(await given.at('2026-12-01T09:00:00Z')).toEqual([]);
    expect(await given.at('2026-12-02T09:10:00Z')).toEqual(['the-owner escalation']);
    expect(given.acts()).toEqual(['found', 'reminded', 'taken', 'given-back', 'reminded', 'escalated']);
  });

  test('when the time is over for which a round is kept, nobody is reminded of it', async () => {
    const { at, round } = world({ cases: [openCase({ openedAt: monday })] });
    expect(round.retentionMonths).toBe(24);
    expect(await at('2028-11-29T09:00:00Z')).toEqual([]);
  });
});

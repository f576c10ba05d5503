import type { LostMessage } from '../../../../api/flows/messages/tellOwner.ts';
import { openCase, openStep } from '../../../builders/cases.ts';
import { office } from '../../../builders/office.ts';

const demand = openCase().id;
const lostTo = (person: string, changed: Partial<LostMessage> = {}): LostMessage => ({
  person,
  about: demand,
  kind: 'alert',
  reason: 'not-installed',
  ...changed,
});

/** What the owner is told of one case in DACH, where these messages have not arrived: the key and the card of each. */
async function told(lost: LostMessage[], of: Parameters<typeof office>[0] = {}) {
  const all = office({ cases: [openCase()], ...of });
  all.lost.push(...lost);
  await all.seeTo();
  await all.seeTo();
  return all.asked
    .filter(({ to }) => to.id === 'the-owner')
    .map(({ about, kind, card }) => `${about} ${kind}: ${card.text}`);
}

describe('the owner of a round hears once', () => {
  test('whom an alert does not reach, why, and who gets it instead', async () => {
    expect(await told([lostTo('ben')])).toEqual([
      'a-round~ben unreachable: Ben of DACH: not-installed; instead: Ada',
    ]);
    const digest = lostTo('ben', { kind: 'digest', about: 'a-round~2026-11-23' });
    expect(await told([digest])).toEqual([
      'a-round~ben unreachable: Ben of DACH: not-installed; instead: Ada',
    ]);
  });

  test('that nobody is left, as news of its own', async () => {
    expect(await told([lostTo('ada'), lostTo('ben', { reason: 'blocked-by-person' })])).toEqual([
      'a-round~ada nobody-left: Ada of DACH: not-installed; instead: nobody',
      'a-round~ben nobody-left: Ben of DACH: blocked-by-person; instead: nobody',
    ]);
  });

  test('of one liaison once, where others hear of one case and nobody of another', async () => {
    const liaisons = [
      { id: 'ada', name: 'Ada', regions: null },
      { id: 'ben', name: 'Ben', regions: ['DACH'] },
    ];
    const benelux = openCase({ id: 'a-round~r01~area~demand', region: 'Benelux' });
    const lost = [lostTo('ada'), lostTo('ada', { about: benelux.id })];
    expect(await told(lost, { cases: [openCase(), benelux], liaisons })).toEqual([
      'a-round~ada nobody-left: Ada of Benelux: not-installed; instead: nobody',
    ]);
  });

  test('of a message that Concord itself could not handle, whatever it was', async () => {
    const handedOver = lostTo('ben', { kind: 'handed-over', about: `${demand}~1`, reason: 'fault' });
    expect(await told([handedOver])).toEqual(['a-round~ben unreachable: Ben of DACH: fault; instead: Ada']);
  });

  test('of somebody who has agreed a next step and hears nothing of it', async () => {
    const step = openStep();
    const soon = lostTo('step-owner', { kind: 'step-soon', about: `${step.id}~${step.due}` });
    const help = lostTo('somebody-else', { kind: 'step-help', about: step.id });
    expect(await told([soon, help], { steps: [step] })).toEqual([
      'a-round~step-owner unreachable: steps of Somebody: not-installed',
    ]);
  });

  test('that there is no liaison for a region in which a case arises', async () => {
    const liaisons = [{ id: 'cid', name: 'Cid', regions: ['Benelux'] }];
    const cases = [openCase(), openCase({ id: 'a-round~r00~area~trust' })];
    expect(await told([], { cases, liaisons })).toEqual(['a-round~r00 no-liaison: nobody in DACH']);
  });

  test('that there is no liaison at all, in one message for all regions', async () => {
    const cases = [openCase(), openCase({ id: 'a-round~--~area~trust', region: null })];
    expect(await told([], { cases, liaisons: [] })).toEqual(['a-round~nobody no-liaison: nobody in null']);
  });
});

test('while everybody is reached, of closed cases, and of what did not reach themselves, the owner hears nothing', async () => {
  expect(await told([])).toEqual([]);
  expect(await told([lostTo('ben')], { cases: [openCase({ state: 'closed' })] })).toEqual([]);
  expect(await told([lostTo('the-owner', { kind: 'escalation' })])).toEqual([]);
});

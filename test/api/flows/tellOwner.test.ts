import { tellOwner, type Deps } from '../../../api/flows/tellOwner.ts';
import type { AskedDelivery, DeliveryStatus } from '../../../contract/deliveries.ts';
import type { CaseRecord } from '../../../contract/records.ts';
import { roundRecord } from '../../builders/rounds.ts';

const round = roundRecord({ owner: { id: 'the-owner', name: 'Owner' } });

/** Tells the owner of one case in DACH, with these deliveries of its alert. */
async function told(alerts: Record<string, DeliveryStatus['state']>, state: CaseRecord['state'] = 'open') {
  const asked: AskedDelivery[] = [];
  const shown: unknown[] = [];
  const deps: Deps = {
    now: () => new Date('2026-11-23T09:00:00Z'),
    tenant: 't',
    listRounds: () => Promise.resolve({ items: [round], next: null }),
    findLiaisons: () =>
      Promise.resolve([
        { id: 'a', name: 'Ada', regions: null },
        { id: 'b', name: 'Ben', regions: ['DACH'] },
        { id: 'c', name: 'Cid', regions: ['Benelux'] },
      ]),
    languageOf: () => Promise.resolve('en'),
    readCases: () =>
      Promise.resolve([
        { value: { id: 'a-round~r00~area~demand', region: 'DACH', state } as CaseRecord, etag: '1' },
      ]),
    deliveriesOf: () =>
      Promise.resolve(
        Object.entries(alerts).map(([id, now]) => ({
          to: { tenant: 't', id },
          kind: 'alert',
          state: now,
          reason: now === 'unreachable' ? ('not-installed' as const) : null,
        })) as DeliveryStatus[],
      ),
    askForDelivery: (delivery) => {
      asked.push(delivery);
      return Promise.resolve('asked' as const);
    },
    unreachableCard: (...input) => {
      shown.push(input.slice(0, 2));
      return { text: 'A card.' };
    },
  };
  await tellOwner(deps);
  return { asked: asked.map(({ to, about, kind }) => `${to.id} ${about} ${kind}`), shown };
}

test('the owner hears whom an alert does not reach, why, and who gets it instead', async () => {
  const { asked, shown } = await told({ a: 'sent', b: 'unreachable' });
  expect(asked).toEqual(['the-owner a-round~b unreachable']);
  expect(shown).toEqual([
    [{ round: 'a-round', region: 'DACH', liaison: 'Ben', why: 'not-installed' }, ['Ada']],
  ]);
});

test('that nobody is left is news of its own', async () => {
  const { asked, shown } = await told({ a: 'unreachable', b: 'unreachable' });
  expect(asked).toEqual(['the-owner a-round~a nobody-left', 'the-owner a-round~b nobody-left']);
  expect(shown).toEqual([
    [expect.objectContaining({ liaison: 'Ada' }), []],
    [expect.objectContaining({ liaison: 'Ben' }), []],
  ]);
});

test('while everybody is reached, and of closed cases, the owner hears nothing', async () => {
  expect((await told({ a: 'sent', b: 'pending' })).asked).toEqual([]);
  expect((await told({ a: 'unreachable', b: 'unreachable' }, 'closed')).asked).toEqual([]);
});

import type { RoundMessages } from '../../../../contract/roundMessages.ts';
import { needsOf } from '../../../../src/features/rounds/round/needs.ts';
import { round } from './builders.ts';

const since = '2026-11-22T09:00:00.000Z';
const liaisons = [{ id: 'l', name: 'Somebody Made Up', regions: null }] as never;
const well: Pick<RoundMessages, 'failing' | 'unreachable'> = {
  failing: { work: [], messages: [], reminders: null },
  unreachable: [],
};
const unreached = (people: number) =>
  ({ reason: 'not-installed', remedy: '', people, messages: people }) as const;
const roster = (sales: number) =>
  ({ regions: [{ region: 'DACH', sales, marketing: 20, observer: 0 }] }) as never;
const kinds = (needs: ReturnType<typeof needsOf>) => needs.map(({ kind }) => kind);

test('where all is well, or nothing is known of the messages, a round needs nobody', () => {
  expect(needsOf({ round: round(), roster: roster(5), liaisons }, well)).toEqual([]);
  expect(needsOf({ round: round(), roster: null, liaisons }, null)).toEqual([]);
});

test('what of a round needs its owner comes together, the worst first', () => {
  const needs = needsOf(
    { round: round(), roster: roster(4), liaisons: [] },
    {
      failing: {
        work: [{ work: 'figures', since }],
        messages: [
          { kind: 'alert', messages: 2, since },
          { kind: 'invitation', messages: 3, since: null },
        ],
        reminders: null,
      },
      unreachable: [unreached(7)],
    },
  );
  expect(kinds(needs)).toEqual(['work', 'list', 'no-liaison', 'held-up', 'unreached']);
  expect(needs).toContainEqual({ kind: 'held-up', messages: 5 });
  expect(needs).toContainEqual({ kind: 'unreached', people: [7] });
});

test('regions without a liaison are named while the round goes on', () => {
  const some = [{ id: 'l', name: 'Somebody Made Up', regions: ['DACH', 'Nordics'] }] as never;
  const of = (state: 'draft' | 'scheduled' | 'open' | 'closed') =>
    needsOf({ round: round({ state }), roster: null, liaisons: some }, well);
  const wanted = [{ kind: 'regions-alone', regions: ['Benelux', 'Iberia'] }];
  expect([of('draft'), of('scheduled'), of('open'), of('closed')]).toEqual([[], wanted, wanted, []]);
});

test('of a round that is over, only what still waits is asked of its owner', () => {
  const closed = { round: round({ state: 'closed' }), roster: roster(1), liaisons: [] };
  expect(needsOf(closed, { ...well, unreachable: [unreached(3)] })).toEqual([]);
  const failing = { ...well.failing, work: [{ work: 'figures', since } as const] };
  expect(kinds(needsOf(closed, { ...well, failing }))).toEqual(['work']);
});

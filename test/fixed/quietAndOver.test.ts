import { endQuiet } from '../../api/flows/messages/endQuiet.ts';
import type { CaseRecord } from '../../contract/records.ts';
import { openCase } from '../builders/cases.ts';
import { office } from '../builders/office.ts';

const ada = { id: 'ada', name: 'Ada' };

/** What Ada is sent in the morning, when these came up while she wanted quiet. */
async function inTheMorning(...cases: CaseRecord[]) {
  const at = office({ cases });
  at.setClock('2026-11-24T09:00:00.000Z');
  const released: string[] = [];
  await endQuiet({
    ...at.dealing,
    heldBack: () => Promise.resolve(new Map([[ada.id, cases.map(({ id }) => id)]])),
    releaseHeld: (_id, ids) => Promise.resolve(void released.push(...ids)),
    readRound: () => Promise.resolve({ value: at.round, etag: '1' }),
  });
  expect(released).toHaveLength(cases.length);
  return at.asked.map(({ kind, card: { text }, cases: of }) => ({ kind, text, of }));
}

const second = openCase({ id: 'a-round~r00~area~trust' });

describe('the message that ends the quiet', () => {
  test.each(['gap-closed', 'withdrawn'] as const)(
    'does not list a case that is %s by then',
    async (finding) =>
      expect(await inTheMorning(openCase({ finding }), second)).toEqual([
        { kind: 'digest', text: 'digest of 1', of: [second.id] },
      ]),
  );

  test('does not come where everything is over or closed', async () =>
    expect(await inTheMorning(openCase({ finding: 'withdrawn' }), { ...second, state: 'closed' })).toEqual(
      [],
    ));

  test('whoever has taken what is over hears that it is, as without the quiet', async () =>
    expect(
      await inTheMorning(openCase({ finding: 'gap-closed', state: 'taken', takenBy: ada }), second),
    ).toEqual([
      { kind: 'digest', text: 'digest of 1', of: [second.id] },
      { kind: 'gap-closed', text: 'gap closed: taken Ada', of: undefined },
    ]));
});

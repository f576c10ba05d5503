import { alertLiaisons } from '../../../../api/flows/messages/alertLiaisons.ts';
import { openCase } from '../../../builders/cases.ts';
import { office } from '../../../builders/office.ts';
import { concord20 } from '../../../builders/questionSets.ts';
import { roundRecord } from '../../../builders/rounds.ts';

const areas = ['planning', 'demand', 'customers', 'measures', 'trust', 'people'];
const cases = (round: string, many: number, openedAt = '2026-11-23T08:00:00.000Z') =>
  areas.slice(0, many).map((area) =>
    openCase({
      id: `${round}~r00~area~${area}`,
      round,
      subject: { kind: 'area', id: area },
      openedAt,
      pending: ['found'],
    }),
  );
const ben = [{ id: 'ben', name: 'Ben', regions: ['DACH'] }];

/** Rounds of one Concord, each looked at by a server of its own; what was told on a day is theirs together. */
function rounds(many: Readonly<Record<string, number>>) {
  const told = new Set<string>();
  const looks = Object.entries(many).map(([id, count]) => {
    const { deps, asked } = office({ cases: cases(id, count), liaisons: ben });
    const shared = {
      ...deps,
      noteTold: (day: string, person: string, ids: readonly string[]) => {
        for (const one of ids) told.add(`${day} ${person} ${one}`);
        return Promise.resolve();
      },
      toldOn: (day: string, person: string) =>
        Promise.resolve(
          [...told].flatMap((one) => (one.startsWith(`${day} ${person} `) ? [one.split(' ')[2] ?? ''] : [])),
        ),
    };
    const look = () => alertLiaisons(shared, roundRecord({ id, regions: ['DACH'] }), concord20);
    return { look, kinds: () => asked.map(({ kind }) => kind) };
  });
  return {
    inTurn: async () => {
      for (const { look } of looks) await look();
      return looks.map(({ kinds }) => kinds());
    },
    atOnce: async () => {
      await Promise.all(looks.map(({ look }) => look()));
      return looks.flatMap(({ kinds }) => kinds());
    },
  };
}

describe('a liaison for whom cases arise in several rounds on one day', () => {
  test('gets a card for each while they are three', async () => {
    expect(await rounds({ autumn: 1, spring: 2 }).inTurn()).toEqual([['alert'], ['alert', 'alert']]);
  });

  test('gets those of the next round in one message where they would be more', async () => {
    expect(await rounds({ autumn: 3, spring: 2 }).inTurn()).toEqual([
      ['alert', 'alert', 'alert'],
      ['digest'],
    ]);
  });

  test('gets a single one as what it is: one message either way', async () => {
    expect(await rounds({ autumn: 3, spring: 1 }).inTurn()).toEqual([['alert', 'alert', 'alert'], ['alert']]);
  });

  test('gets no more than three cards where two servers find them at the same moment', async () => {
    const kinds = await rounds({ autumn: 2, spring: 3 }).atOnce();
    expect(kinds.filter((kind) => kind === 'alert').length).toBeLessThanOrEqual(3);
    expect(kinds).toContain('digest');
  });
});

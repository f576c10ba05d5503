import { roundRecord } from '../builders/rounds.ts';
import { eraseAgain } from '../../ops/copy/eraseAgain.ts';

const place = (round: string, pseudonym: string) => ({
  partitionKey: `${round}~003`,
  rowKey: `r~${pseudonym}`,
  what: 'answers' as const,
});

describe('answers that are erased again after a restore', () => {
  it('go without their counts where these cannot be changed, and the round is named, once', async () => {
    const dropped: unknown[] = [];
    const deps = {
      findRound: (id: string) => Promise.resolve(id === 'gone' ? undefined : roundRecord({ id })),
      questionSetOf: () => Promise.resolve('the set'),
      // Figures were just coming out when it was copied, and nobody goes on with that.
      eraseResponse: ({ id }: { id: string }) =>
        Promise.resolve(id === 'frozen' ? ('busy' as const) : ('erased' as const)),
      dropDraft: () => Promise.resolve('dropped' as const),
      dropRow: (row: unknown) => Promise.resolve(void dropped.push(row)),
    } as const;
    const places = [place('calm', 'a1'), place('frozen', 'a2'), place('frozen', 'a3'), place('gone', 'a4')];
    expect(await eraseAgain(deps, places)).toEqual(['frozen']);
    expect(dropped).toEqual(places.slice(1));
  });
});

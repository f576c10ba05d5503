import { tellOwner, type LostMessage } from '../../api/flows/messages/tellOwner.ts';
import { office } from '../builders/office.ts';
import { monday, openCase } from '../builders/cases.ts';

/** One liaison whom two rounds could not reach was told of twice on a day, in the same words. */
const DAY = 86_400_000;
const owner = { id: 'the-owner', name: 'Owner' };
const both = [
  { id: 'ada', name: 'Ada', regions: null },
  { id: 'ben', name: 'Ben', regions: ['DACH'] },
];

/** Two rounds with a case each in the same region, of which these people have heard nothing. */
function rounds(deaf: readonly string[], liaisons = both) {
  const { dealing, asked } = office({ liaisons });
  let now = new Date(monday);
  const see = (round: string, to = owner) => {
    // In the second round the region stands at another place of its list.
    const id = `${round}~${round === 'spring' ? 'r00' : 'r01'}~area~demand`;
    const lost = deaf.map((person): LostMessage => ({
      person,
      about: id,
      kind: 'alert',
      reason: 'not-installed',
    }));
    const cases = [{ value: openCase({ id, round }), etag: '1' }];
    return tellOwner({ ...dealing, now: () => now }, { id: round, owner: to }, cases, liaisons, lost);
  };
  return {
    see,
    tomorrow: () => (now = new Date(now.getTime() + DAY)),
    told: () => asked.map(({ to, about, kind }) => `${to.id}: ${kind} ${about}`),
  };
}

describe('what two rounds have to tell their owner', () => {
  it('of one liaison comes from one of them on a day, and from the other on the next', async () => {
    const { see, told, tomorrow } = rounds(['ben']);
    await see('spring');
    await see('autumn');
    await see('spring');
    expect(told()).toEqual(['the-owner: unreachable spring~ben']);
    tomorrow();
    await see('spring');
    await see('autumn');
    expect(told()).toEqual(['the-owner: unreachable spring~ben', 'the-owner: unreachable autumn~ben']);
  });

  it('comes once where two servers are at the two rounds at once', async () => {
    const { see, told } = rounds(['ben']);
    await Promise.all([see('spring'), see('autumn')]);
    expect(told()).toHaveLength(1);
  });

  it('that nobody is left for a region comes once, wherever it stands in their lists', async () => {
    const { see, told } = rounds(['ben'], [{ id: 'ben', name: 'Ben', regions: ['DACH'] }]);
    await see('spring');
    await see('autumn');
    expect(told()).toEqual(['the-owner: nobody-left spring~ben']);
  });

  it('that there is no liaison comes once', async () => {
    const { see, told } = rounds([], []);
    await see('spring');
    await see('autumn');
    expect(told()).toEqual(['the-owner: no-liaison spring~nobody']);
  });

  it('comes to each where they have different owners', async () => {
    const { see, told } = rounds(['ben']);
    await see('spring');
    await see('autumn', { id: 'another', name: 'Another' });
    expect(told()).toEqual(['the-owner: unreachable spring~ben', 'another: unreachable autumn~ben']);
  });
});

import { othersOf, waitingIn } from '../../../../src/features/disagreements/list/elsewhere.ts';
import { listed, me, other } from './builders.ts';

const spring = { id: 'spring', title: 'Spring' };

test('a liaison hears of what waits in other rounds: what nobody has, and what is their own', () => {
  const items = [
    listed(),
    listed({ state: 'taken', takenBy: me }),
    listed({ state: 'agreed', takenBy: me }),
    listed({ state: 'taken', takenBy: other }),
    listed({ state: 'taken', takenBy: other, takerLeft: true }),
  ];
  expect(waitingIn(spring, items, me.id)).toEqual({ round: spring, open: 2, mine: 2 });
});

test('what is closed, or is no longer so, waits for nobody', () => {
  const items = [
    listed({ state: 'closed', takenBy: me }),
    listed({ finding: 'withdrawn' }),
    listed({ finding: 'gap-closed', state: 'taken', takenBy: me }),
    listed({ state: 'taken', takenBy: other }),
  ];
  expect(waitingIn(spring, items, me.id)).toBeNull();
});

test('only the newest rounds are asked, and never the one on the page', () => {
  const rounds = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ ...spring, id }));
  expect(othersOf({ rounds }, 'b').map(({ id }) => id)).toEqual(['a', 'c', 'd', 'e']);
});

import { openCase } from '../builders/cases.ts';
import { office } from '../builders/office.ts';

const owner = { id: 'the-owner', name: 'Owner' };

describe('an owner who had taken a case as a liaison and was taken out of the list', () => {
  test.each(['taken', 'agreed'] as const)(
    'makes a case that is %s theirs by "I\'ll take it"',
    async (state) => {
      const at = office({ cases: [openCase({ state, takenBy: owner, takenAs: 'liaison' })] });
      expect(await at.read(owner.id)).toMatchObject({ told: { takerLeft: true } });
      expect(await at.act(owner.id, { act: 'take' })).toMatchObject({
        told: { state, takenBy: { id: owner.id }, takerLeft: false },
      });
      expect(await at.read(owner.id)).toMatchObject({ told: { takerLeft: false } });
      expect(at.acts()).toEqual(['found', 'taken']);
    },
  );

  test('has it once: pressed again, nothing more happens', async () => {
    const at = office({ cases: [openCase({ state: 'taken', takenBy: owner, takenAs: 'liaison' })] });
    await at.act(owner.id, { act: 'take' });
    await at.act(owner.id, { act: 'take' });
    expect(at.acts()).toEqual(['found', 'taken']);
  });
});

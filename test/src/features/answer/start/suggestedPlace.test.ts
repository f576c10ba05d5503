import type { Draft } from '../../../../../contract/responses.ts';
import { withSuggestion } from '../../../../../src/features/answer/start/suggestedPlace.ts';

const regions = ['DACH', 'Benelux'];
const draft = (changed: Partial<Draft> = {}): Draft => ({
  side: null,
  region: null,
  answers: {},
  awareness: {},
  ...changed,
});
const untouched = { side: false, region: false };
const shown = (...of: Parameters<typeof withSuggestion>) => {
  const { draft: after, isShown } = withSuggestion(...of);
  return [after.side, after.region, isShown];
};
const salesDach = { side: 'sales', region: 'DACH' } as const;

it('what was suggested stands there where nobody has chosen anything', () => {
  expect(shown(draft(), salesDach, untouched, regions)).toEqual(['sales', 'DACH', true]);
  expect(shown(draft(), { side: null, region: 'DACH' }, untouched, regions)).toEqual([null, 'DACH', true]);
  expect(shown(draft(), { side: null, region: null }, untouched, regions)).toEqual([null, null, false]);
  expect(shown(draft(), null, untouched, regions)).toEqual([null, null, false]);
});

it('what they have chosen stays, also when the suggestion comes later, and also if it is nothing', () => {
  const chosen = draft({ side: 'marketing', region: 'Benelux' });
  expect(shown(chosen, salesDach, { side: true, region: true }, regions)).toEqual([
    'marketing',
    'Benelux',
    false,
  ]);
  expect(shown(chosen, salesDach, untouched, regions)).toEqual(['marketing', 'Benelux', false]);
  const emptied = draft({ side: 'sales' });
  expect(shown(emptied, salesDach, { side: false, region: true }, regions)).toEqual(['sales', null, true]);
});

it('observers get no region, and nobody one that the round does not have', () => {
  const observer = draft({ side: 'observer' });
  expect(shown(observer, salesDach, { side: true, region: false }, regions)).toEqual([
    'observer',
    null,
    false,
  ]);
  expect(shown(draft(), { side: 'sales', region: 'Nordics' }, untouched, regions)).toEqual([
    'sales',
    null,
    true,
  ]);
});

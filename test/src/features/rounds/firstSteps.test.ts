import { doneSteps, isAlone } from '../../../../src/features/rounds/list/firstSteps.ts';

const ada = { id: 'ada', name: 'Ada', regions: null };
const reached = { id: 'ada', name: 'Ada', roles: ['liaison' as const], reason: null, remedy: null };
const unreached = { ...reached, reason: 'not-installed' as const };
const nobody = { liaisons: [], reach: [] };
const draft = { state: 'draft' as const, roster: null };

const steps = (...given: Parameters<typeof doneSteps>) => [...doneSteps(...given)];

test('an owner who begins has done nothing, and nobody who was not named counts as reached', () => {
  expect(steps(nobody, [])).toEqual([]);
});

test('each step is ticked off by what is there, in whatever order it was done', () => {
  expect(steps(nobody, [draft])).toEqual(['made']);
  expect(steps(nobody, [{ ...draft, roster: { people: 40 } }])).toEqual(['made', 'listed']);
  expect(steps({ liaisons: [ada], reach: [unreached] }, [])).toEqual(['liaisons']);
  expect(steps({ liaisons: [ada], reach: [reached] }, [])).toEqual(['liaisons', 'reached']);
});

test('a round that was opened to everybody asks for no list any more', () => {
  expect(steps({ liaisons: [ada], reach: [reached] }, [{ state: 'open', roster: null }])).toHaveLength(5);
});

test('a liaison is missed where people answer, not before and not after', () => {
  expect(isAlone(nobody, [{ state: 'open' }])).toBe(true);
  expect(isAlone(nobody, [draft, { state: 'closed' }])).toBe(false);
  expect(isAlone({ liaisons: [ada], reach: [] }, [{ state: 'open' }])).toBe(false);
});

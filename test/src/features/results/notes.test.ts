import { notesOn } from '../../../../src/features/results/notes.ts';
import { scope, shown, subject, wordsFor } from './builders.ts';

const words = wordsFor();

test('sides whose figures are from before the closing are named, with the reason', () => {
  expect(notesOn(words, shown({ region: 'DACH', staying: ['sales', 'marketing'] }), [])).toEqual([
    'The figures of Sales and Marketing are from before the closing. What came later rests on fewer than 5 people and could give them away.',
  ]);
  expect(notesOn(words, shown({ staying: ['observer'] }), [])[0]).toMatch(/^Some figures of Observers/);
});

test('days that may explain a difference are told, in points, in either direction', () => {
  const subjects = [subject({ gap: -0.435 })];
  expect(notesOn(words, shown({ subjects, drift: { shift: -0.16 } }), [])).toEqual([
    'About 3.2 points of the difference between the averages may come from when people answered.',
  ]);
  expect(notesOn(words, shown({ subjects, drift: { shift: 0.16 } }), [])[0]).toContain('further apart');
});

test('a difference that no region lets one look behind is told with that', () => {
  const subjects = [subject({ status: 'disagree', gap: -0.6 })];
  const dach = scope({ region: 'DACH', score: { sales: 50 } });
  expect(notesOn(words, shown({ subjects }), [dach])).toHaveLength(1);
  expect(notesOn(words, shown({ subjects }), [dach, scope({ region: 'Benelux' })])).toEqual([]);
  expect(notesOn(words, shown({ subjects }), [])).toEqual([]);
});

import { setOf } from '../../../../src/app/setOf.ts';
import { askedText, sentenceOf } from '../../../../src/features/disagreements/subjects.ts';
import { partsOf } from '../../../../src/features/disagreements/evidence/parts.ts';
import { item, questions, subject } from './builders.ts';

test('the sentence leaves the place to what stands beside it', () => {
  expect(sentenceOf({ language: 'en' }, questions, { kind: 'area', id: 'trust' }, 'sales')).toBe(
    'Sales senses more trust between the teams than Marketing does.',
  );
});

test("a company's own set has sentences of its own statements", () => {
  const own = { ...questions, id: 'own' };
  expect(sentenceOf({ language: 'en' }, own, { kind: 'statement', id: 'M2' }, 'marketing')).toBe(
    'Marketing agrees more with "The same numbers count" than Sales does.',
  );
});

test('a subject is called what the round calls it', () => {
  expect(askedText(questions, { kind: 'statement', id: 'T1' })).toBe('No blame.');
  expect(askedText(questions, { kind: 'area', id: 'measures' })).toBe('Measures');
  expect(askedText(questions, { kind: 'overall', id: 'overall' })).toBeNull();
});

test('the set for texts and playbook has every statement in its area', () => {
  expect(setOf(questions).statements.map(({ id, area }) => `${area} ${id}`)).toEqual([
    'measures M1',
    'measures M2',
    'trust T1',
  ]);
});

test('what a case includes comes with areas first, then the largest difference', () => {
  const part = (kind: 'area' | 'statement', id: string, gap: number) => subject({ kind, id, gap });
  const includes = [part('statement', 'M1', -3), part('area', 'trust', -0.5), part('area', 'measures', -0.9)];
  expect(partsOf(item({ includes })).map(({ id }) => id)).toEqual(['measures', 'trust', 'M1']);
});

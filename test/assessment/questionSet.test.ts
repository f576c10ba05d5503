import { brokenRules, inLanguage, type QuestionSet } from '../../assessment/questionSet.ts';
import { inWords } from '../../contract/words/words.ts';
import { concord20, questionSet } from '../builders/questionSets.ts';

const messages = (set: QuestionSet) =>
  brokenRules(set).map(({ path, message }) => `${path.join('.')}: ${inWords(message)}`);

describe('a question set', () => {
  test('ours has twenty statements in six areas and keeps every rule', () => {
    expect(brokenRules(concord20)).toEqual([]);
    expect(concord20.statements).toHaveLength(20);
    expect(concord20.areas.map((area) => area.id)).toEqual([
      'planning',
      'demand',
      'customers',
      'measures',
      'trust',
      'people',
    ]);
    expect(concord20.statements[0]).toMatchObject({ id: 'P1', area: 'planning', label: 'say in plan' });
  });

  test('the smallest has five statements in one area, the largest fifty in twelve', () => {
    expect(brokenRules(questionSet([5]))).toEqual([]);
    expect(brokenRules(questionSet([6, ...Array.from({ length: 11 }, () => 4)]))).toEqual([]);
  });

  test.each([
    [[4], 'statements: a set has 5 to 50 statements, this one has 4'],
    [[51], 'statements: a set has 5 to 50 statements, this one has 51'],
    [Array.from({ length: 13 }, () => 2), 'areas: a set has 1 to 12 areas, this one has 13'],
  ])('%j statements by area are refused', (sizes, message) =>
    expect(messages(questionSet(sizes))).toEqual([message]),
  );

  test('every id is used once, whatever its case', () => {
    const set = questionSet([5]);
    const twice = {
      ...set,
      statements: set.statements.map((s, index) => (index === 3 ? { ...s, id: 'a1s1' } : s)),
    };
    expect(messages(twice)).toEqual(['statements.3.id: the statement id "a1s1" is used twice']);
    const areas = { ...set, areas: [...set.areas, ...set.areas] };
    expect(messages(areas)).toEqual(['areas.1.id: the area id "area1" is used twice']);
  });

  test('every statement lies in an area that exists, and every area has a statement', () => {
    const set = questionSet([5, 5]);
    const lost = {
      ...set,
      statements: set.statements.map((s) => (s.area === 'area2' ? { ...s, area: 'elsewhere' } : s)),
    };
    expect(messages(lost)).toContain('statements.5.area: there is no area "elsewhere"');
    expect(messages(lost)).toContain('areas.1: the area "area2" has no statement');
  });

  test('"overall" is no area: it means the whole set', () => {
    const set = questionSet([5]);
    const named = {
      ...set,
      areas: [{ id: 'overall', name: 'All' }],
      statements: set.statements.map((s) => ({ ...s, area: 'overall' })),
    };
    expect(messages(named)).toEqual(['areas.0.id: the id "overall" is taken: it means the whole set']);
  });

  test('it is read in the language asked for where it has it, else in its own', () => {
    const set = questionSet([5]);
    const german: QuestionSet = {
      ...set,
      statements: set.statements.map((s, index) => ({
        ...s,
        ...(index === 0 && { translations: { de: 'Eine Aussage.' } }),
      })),
    };
    expect(inLanguage(german, 'de-CH')).toMatchObject({
      language: 'de',
      statements: [{ text: 'Eine Aussage.' }, {}, {}, {}, {}],
    });
    expect(inLanguage(german, 'de').statements[1]?.text).toBe(set.statements[1]?.text);
    expect(inLanguage(german, 'fr')).toBe(german);
  });
});

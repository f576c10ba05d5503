import { answersInWords, barInWords } from '../../api/bot/cards/parts/answers.ts';
import { answerPercents } from '../../assessment/rounding.ts';
import { answeredWords } from '../../src/features/results/overview/answeredWords.ts';
import { percentsOf } from '../../src/ui/bars/shares.ts';
import { wordsFor } from '../src/features/results/builders.ts';

/**
 * Of 1,000 answers 194 and 303 disagree: the bar said 19 and 30, and the card beside it "50 % disagree". Five shares rounded one
 * by one could add up to 98 or 102.
 */
const counts = [194, 303, 101, 201, 201] as const;
const numbers = (text: string) => (text.match(/\d+(?=\s%)/g) ?? []).map(Number);

test('on a card the five parts of a bar add up to what the sentence beside it says', () => {
  const answers = { counts, cannotJudge: 0 };
  expect(numbers(barInWords('area', 'Sales', answers, 'en'))).toEqual([20, 30, 10, 20, 20]);
  expect(numbers(answersInWords('area', answers, 'en'))).toEqual([50, 40]);
  expect(percentsOf([...counts, 7])).toEqual([20, 30, 10, 20, 20]);
});

test('shares add up to 100 and to those of both ends, none is one or more from what is exact, and nobody is 0', () => {
  for (let seed = 1; seed <= 3_000; seed++) {
    const at = (place: number) => (seed * (7 + place * 13) + ((seed >> place) ^ place)) % (3 + place * 5);
    const some = [at(0), at(1), at(2), at(3), at(4)] as const;
    const all = some.reduce((sum, count) => sum + count, 0);
    const { each, disagree, neither, agree } = answerPercents(some);
    expect(each.reduce((sum, share) => sum + share, 0)).toBe(all === 0 ? 0 : 100);
    expect([each[0] + each[1], each[2], each[3] + each[4]]).toEqual([disagree, neither, agree]);
    some.forEach((count, place) => {
      expect(Math.abs((each[place] ?? 0) - (100 * count) / (all || 1))).toBeLessThan(1);
      if (count === 0) expect(each[place]).toBe(0);
    });
  }
});

test('100 % have answered only where everybody has', () => {
  const words = (sales: number) =>
    answeredWords(wordsFor(), {
      scope: { region: null, n: { sales, marketing: 100 } },
      round: { roster: { people: 200, observers: false } },
    });
  expect([words(99), words(100)]).toEqual([
    expect.stringContaining('99 %'),
    expect.stringContaining('100 %'),
  ]);
});

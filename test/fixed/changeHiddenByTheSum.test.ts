import { changeSince } from '../../src/features/results/since.ts';
import { scope, wordsFor } from '../src/features/results/builders.ts';

interface Scores {
  readonly sales?: number;
  readonly marketing?: number;
  readonly company: number;
}

const told = (then: Scores, now: Scores) =>
  changeSince(
    wordsFor(),
    { scope: scope({ score: now }), isPreliminary: false },
    {
      round: 'spring',
      title: 'Spring',
      closedAt: '2026-05-22T12:00:00.000Z',
      n: {},
      score: then,
      level: {},
      sameQuestions: true,
      subjects: [],
    },
  )?.sides;

const note = "Plain figures: whether one side's change is more than chance is not tested.";

describe("sides that moved a long way hid behind the company's score, which stood almost still", () => {
  test('each side says how far it has moved, and that they have changed places, without calling it sure', () =>
    expect(
      told({ sales: 58.4, marketing: 68.7, company: 63.5 }, { sales: 78.7, marketing: 52.7, company: 65.7 }),
    ).toEqual([
      'Sales 20.3 higher, Marketing 16.0 lower',
      'Sales now stands above Marketing; it was the other way round.',
      note,
    ]));

  test('sides that kept their places are not said to have changed them', () =>
    expect(
      told({ sales: 58.4, marketing: 68.7, company: 63.5 }, { sales: 58.4, marketing: 70.7, company: 64.5 }),
    ).toEqual(['Sales the same, Marketing 2.0 higher', note]));

  test('nothing is said of sides that stood still, or of one that is not shown in both rounds', () => {
    const still = { sales: 58.4, marketing: 68.7, company: 63.5 };
    expect(told(still, still)).toEqual([]);
    expect(told({ marketing: 68.7, company: 63.5 }, still)).toEqual([]);
  });
});

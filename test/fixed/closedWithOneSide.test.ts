import { closingCard } from '../../api/bot/cards/closingCard.ts';
import { answeredWords } from '../../src/features/results/overview/answeredWords.ts';
import { changeSince } from '../../src/features/results/since.ts';
import { reader, summaryOf } from '../builders/cards.ts';
import { concord20 } from '../builders/questionSets.ts';
import { scope, wordsFor } from '../src/features/results/builders.ts';

const told = (change: Parameters<typeof summaryOf>[0]) =>
  JSON.stringify(closingCard(summaryOf(change), concord20, reader));

/**
 * A round in which one side was too small was told of as closed without a result, and that nothing was shown; its page showed
 * the other side.
 */
test('the card of a closed round says of the side that is shown what its page says, and leads there', () => {
  const card = told({ company: null, alone: { side: 'sales', score: 46.37, level: 'defined' } });
  expect(card).toContain('Sales stands at 46.3 of 100: Defined. The other side is not shown: fewer than');
  expect(card).not.toContain('nothing is shown');
  expect(card).toContain('results%2Fa-round');
});

test('where neither side is shown the card says that nothing is, and why', () => {
  expect(told({ company: null, alone: null })).toMatch(
    /has closed without a result.*Fewer than \d+ people of each side answered, so nothing is shown/,
  );
});

/** 62.49 and 65.70 are shown as 62.4 and 65.7: the page said 3.3 higher, the card 3.2. */
test('how far the company has moved is the same on the closing card as on the page, between the figures that both show', () => {
  const company = { score: 65.7, level: 'aligned', sales: 60, marketing: 71.4 } as const;
  expect(told({ company, before: { score: 62.49, changed: true } })).toContain(
    'Last round: 62.4. That is 3.3 higher.',
  );
  const page = changeSince(
    wordsFor(),
    { scope: scope({ score: { company: 65.7 } }), isPreliminary: false },
    {
      round: 'spring',
      title: 'Spring',
      closedAt: '2026-05-22T12:00:00.000Z',
      n: {},
      score: { company: 62.49 },
      level: {},
      sameQuestions: true,
      subjects: [],
    },
  );
  expect(page?.moved).toBe('3.3 points higher');
});

/** The list of rounds and the round's own page said "at least 20 people"; where their results are, nothing stood there. */
test('how many have answered is told with one side alone, too, as of at least so many', () => {
  const told = (
    n: { sales?: number; marketing?: number },
    roster: { people: number } | null,
    region: string | null = null,
  ) =>
    answeredWords(wordsFor(), {
      scope: { n, region },
      round: { roster: roster && { ...roster, observers: false } },
    });
  expect(told({ sales: 20 }, null)).toBe('at least 20 people');
  expect(told({ sales: 20 }, null, 'DACH')).toBe('at least 20 people');
  expect(told({ marketing: 20 }, { people: 60 })).toBe('at least 20 of 60 people');
  expect(told({ sales: 20, marketing: 10 }, null)).toBe('30 people');
  expect(told({ sales: 20, marketing: 10 }, { people: 60 })).toBe('30 of 60 people (50 %)');
  expect(told({}, { people: 60 })).toBeNull();
});

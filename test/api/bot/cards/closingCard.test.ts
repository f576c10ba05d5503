import { closingCard } from '../../../../api/bot/cards/closingCard.ts';
import type { ClosingSummary } from '../../../../contract/closing.ts';
import { reader, summaryOf } from '../../../builders/cards.ts';
import { everyCard } from '../../../builders/everyCard.ts';
import { concord20 } from '../../../builders/questionSets.ts';

const { 'round-closed': together, 'round-closed-about-area': area } = everyCard();

test('a difference about everything together is told in a sentence, not named like a subject', () => {
  expect(together?.text).toContain(
    'A good place to start: how the two teams see their work together as a whole.',
  );
  expect(together?.text).not.toContain('"working together"');
});

test('one about an area is named', () => expect(area?.text).toMatch(/A good place to start: "[^"]+"\./));

describe('what has changed since the round before', () => {
  const told = (change: Partial<ClosingSummary>) =>
    JSON.stringify(closingCard(summaryOf(change), concord20, reader));
  const trust = (
    gap: number,
    status: 'shrunk' | 'not-clear',
    noRange: 'older-version' | 'too-few' | null = null,
  ) => ({
    region: null,
    subject: { kind: 'area', id: 'trust' } as const,
    verified: { then: 1.61, gap, status, noRange },
  });

  test('is told with the word of chance, unless it is more than that or nobody can tell', () => {
    expect(told({ before: { score: 59.93, changed: true } })).toContain('That is 2.7 higher."');
    expect(told({ before: { score: 59.93, changed: false } })).toContain(
      'That is 2.7 higher. It can still be chance.',
    );
    expect(told({ before: { score: 59.93, changed: null } })).toContain('That is 2.7 higher."');
    expect(told({ before: { score: 62.66, changed: false } })).toContain('That is the same."');
  });

  test('also of a gap that is smaller and has not surely shrunk', () => {
    expect(told({ verified: [trust(0.3, 'shrunk')] })).toContain(
      'the gap was 1.6 and is now 0.3. It has shrunk.',
    );
    expect(told({ verified: [trust(0.3, 'not-clear')] })).toContain(
      'the gap was 1.6 and is now 0.3. That can still be chance.',
    );
    expect(told({ verified: [trust(0.3, 'not-clear', 'older-version')] })).toContain(
      'is now 0.3. Whether it has changed cannot be said: the figures of one round are from an older version',
    );
    expect(told({ verified: [trust(0.3, 'not-clear', 'too-few')] })).toContain('Fewer than five people');
    for (const gap of [1.62, -1.9])
      expect(told({ verified: [trust(gap, 'not-clear')] })).toContain('Whether it has changed is not clear.');
  });
});

import { answersInWords } from '../../api/bot/cards/parts/answers.ts';
import { difference } from '../../api/bot/cards/figures.ts';
import { size } from '../../cli/print/figures.ts';
import { barWords } from '../../src/app/i18n/barWords.ts';
import { sizeOf } from '../../src/app/i18n/figures.ts';
import { wordsFor } from '../src/features/results/builders.ts';

/**
 * 23 of 40 are 57.5 per cent: the card said 58 and the tab, which had divided first, 57. A gap of 3.65 was 3.7 in the tab and
 * on the card, and 3.6 in `concord analyse`.
 */
/** How many per cent agree, as a sentence says it. */
const agreeIn = (sentence: string) => /(\d+)\s%\sagree/.exec(sentence)?.[1];

test('a share at the half is the same whole number of per cent on a card and in the tab', () => {
  for (let judged = 1; judged <= 60; judged++)
    for (let agree = 0; agree <= judged; agree++) {
      const counts = [0, 0, judged - agree, agree, 0] as const;
      const onCard = agreeIn(answersInWords('area', { counts, cannotJudge: 0 }, 'en'));
      expect(agreeIn(barWords(wordsFor(), 'sales', [...counts, 0]))).toBe(onCard);
      if (agree === 23 && judged === 40) expect(onCard).toBe('58');
    }
});

test('a difference at the half is the same tenth in the tab, on a card and in concord analyse', () => {
  for (let people = 1; people <= 40; people++)
    for (let sum = -4 * people; sum <= 4 * people; sum++) {
      const gap = sum / people;
      const inTab = sizeOf(wordsFor(), gap);
      expect([difference('en', 'area', gap), size(gap)]).toEqual([inTab, inTab]);
    }
});

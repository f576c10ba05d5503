import { aroundPaper } from '../../src/features/results/around.ts';
import type { Shown } from '../../src/features/results/shown.ts';
import { scope, wordsFor } from '../src/features/results/builders.ts';

test('the first line of paper keeps its order where the title of the round, or the region, runs right to left', () => {
  const round = {
    title: 'סתיו 2026',
    state: 'closed',
    closesAt: '2026-11-22T12:00:00.000Z',
    minimumGroupSize: 5,
  };
  const shown = {
    scope: { ...scope(), region: 'ישראל' },
    round,
    releasedAt: round.closesAt,
  } as unknown as Shown;
  const i18n = { ...wordsFor(), date: (day: string) => day } as Parameters<typeof aroundPaper>[0];
  expect(aroundPaper(i18n, shown).head).toBe(
    '\u2068ישראל\u2069 · \u2068סתיו 2026\u2069\u00a0· closed 2026-11-22',
  );
});

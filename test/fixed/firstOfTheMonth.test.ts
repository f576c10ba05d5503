import { dayOf, momentShort, momentText } from '../../api/bot/cards/figures.ts';
import { momentOf } from '../../src/app/i18n/moment.ts';
import { exactly, shortDay, spanWords, wholeDay } from '../../src/features/rounds/dates.ts';
import { writtenDay } from '../../contract/writtenDay.ts';

const utc = { timeZone: 'UTC' };
const first = '2026-03-01T09:05:00.000Z';

/** `Intl` writes "1 mars", which no French reader does. */
test.each(['fr', 'fr-FR', 'fr-CA'])(
  'in %s, the tab and the cards write the first of a month as an ordinal',
  (tag) => {
    expect(shortDay(tag, utc, first)).toBe('1er\u00a0mars');
    expect(wholeDay(tag, utc, first)).toBe('1er\u00a0mars 2026');
    expect(exactly(tag, utc, first)).toMatch(/^dimanche 1er\u00a0mars 2026/);
    expect(spanWords(tag, utc, first, '2026-05-01T09:05:00.000Z')).toMatch(/^1er mars.*1er mai 2026$/);
    expect(dayOf(tag, '2026-03-01', '2026-02-20')).toBe('dimanche 1er mars');
    expect(momentText(tag, first, 'UTC')).toMatch(/^1er mars 2026/);
    expect(momentShort(tag, first, 'UTC')).toMatch(/^1er mars/);
    expect(momentOf(tag, '2026-03-01T12:05:00.000Z')).toMatch(/^1er mars 2026/);
  },
);

test('no other day, hour or language is written otherwise', () => {
  expect(wholeDay('fr', utc, '2026-03-11T01:05:00.000Z')).toBe('11\u00a0mars 2026');
  expect(writtenDay('fr', '2 mars 2026, 1 h 05')).toBe('2 mars 2026, 1 h 05');
  expect(writtenDay('fr', '1–5 mars 2026')).toBe('1er–5 mars 2026');
  expect(wholeDay('nl', utc, first)).toBe('1\u00a0maart 2026');
  expect(wholeDay('es', utc, first)).toMatch(/^1\u00a0de\u00a0marzo/);
});

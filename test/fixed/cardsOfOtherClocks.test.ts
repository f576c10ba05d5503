import { concordCards } from '../../api/bot/cards/concordCards.ts';
import { linksInto } from '../../api/bot/cards/deepLinks.ts';
import { alertLiaisons } from '../../api/flows/messages/alertLiaisons.ts';
import type { CaseRecord } from '../../contract/records.ts';
import { openCase } from '../builders/cases.ts';
import { office } from '../builders/office.ts';
import { concord20 } from '../builders/questionSets.ts';
import { roundRecord } from '../builders/rounds.ts';

const cards = concordCards(linksInto('app', 'answer'));
const inBerlin = roundRecord({ id: 'a-round', regions: ['DACH'], timeZone: 'Europe/Berlin' });
const NO_BREAK = /[\u00a0\u202f]/g;

/** All that a card says, with blanks instead of no-break spaces. */
const told = (card: unknown) => JSON.stringify(card).replace(NO_BREAK, ' ');

/** What the alert says to a liaison. @param timeZone where they are; null: nobody knows */
async function alertTo(timeZone: string | null, found: Partial<CaseRecord>) {
  const { deps, asked } = office({
    cases: [openCase({ pending: ['found'], ...found })],
    liaisons: [{ id: 'ben', name: 'Ben', regions: ['DACH'] }],
    zones: timeZone === null ? {} : { ben: timeZone },
  });
  await alertLiaisons({ ...deps, caseCards: cards }, inBerlin, concord20);
  return told(asked.map(({ card }) => card));
}

/** The tab's way of writing the same moment (`momentOf`), in a browser that stands there. */
const inTab = (at: string, timeZone: string) =>
  new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone })
    .format(new Date(at))
    .replace(NO_BREAK, ' ');

/**
 * The card of a case said "as of 11:30 PM GMT+1" to somebody in New York, and the page behind its button another hour and
 * another day.
 */
describe('a card', () => {
  test.each([
    // Before and after midnight, and in the hour that comes twice when the clocks go back.
    ['2026-11-23T22:59:00.000Z', 'Europe/Berlin', 'Nov 23, 2026, 11:59 PM'],
    ['2026-11-23T23:00:00.000Z', 'Europe/Berlin', 'Nov 24, 2026, 12:00 AM'],
    ['2026-11-23T23:00:00.000Z', 'America/New_York', 'Nov 23, 2026, 6:00 PM'],
    ['2026-11-23T23:00:00.000Z', 'Asia/Kolkata', 'Nov 24, 2026, 4:30 AM'],
    ['2026-10-25T00:30:00.000Z', 'Europe/Berlin', 'Oct 25, 2026, 2:30 AM GMT+2'],
    ['2026-10-25T01:30:00.000Z', 'Europe/Berlin', 'Oct 25, 2026, 2:30 AM GMT+1'],
    ['2026-03-29T01:00:00.000Z', 'Europe/Berlin', 'Mar 29, 2026, 3:00 AM GMT+2'],
  ])('of %s tells somebody in %s what the tab tells them: %s', async (figuresAt, timeZone, words) => {
    const card = await alertTo(timeZone, { figuresAt });
    expect(card).toContain(words);
    expect(card).toContain(inTab(figuresAt, timeZone));
  });

  test('goes by the clocks of the round while nobody knows where its reader is, and names them', async () => {
    const card = await alertTo(null, { figuresAt: '2026-07-01T22:30:00.000Z' });
    expect(card).toContain('Jul 2, 2026, 12:30 AM GMT+2');
  });

  test('says the day of the closing on which it is where its reader is', () => {
    const round = { ...inBerlin, closesAt: '2026-12-18T23:30:00.000Z' };
    const day = (timeZone: string | null) =>
      told(cards.invitation(round, { id: 'a', language: 'en', timeZone }, undefined));
    expect(day(null)).toContain('Saturday, December 19');
    expect(day('Europe/Berlin')).toContain('Saturday, December 19');
    expect(day('America/New_York')).toContain('Friday, December 18');
  });
});

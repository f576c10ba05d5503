import { concordCards } from '../../api/bot/cards/concordCards.ts';
import { linksInto } from '../../api/bot/cards/deepLinks.ts';
import { stepLine } from '../../api/bot/verbs/lines.ts';
import { concord20 } from '../builders/questionSets.ts';
import { openStep } from '../builders/cases.ts';

/** What somebody had written as a link, in a step or in the title of a round, was a link of Concord's in the chat. */
const cards = concordCards(linksInto('app', 'answer'));
const typed = (where: string) => `[${where}](//a.example)`;
const ben = { tenant: 't', id: 'ben', name: 'Ben' };
const about = { subject: { kind: 'overall', id: 'overall' }, region: typed('Region'), others: [] } as const;

test.each([
  ['does not deal with its case', null],
  ['deals with its case', { ...about, set: concord20 }],
])('a link that somebody has written is text in the chat of whoever %s', (_, told) => {
  const step = {
    value: openStep({ what: typed('Sign in') }),
    etag: '1',
    round: { id: 'autumn', title: typed('Round'), deletesOn: '2028-01-31' },
    liaison: { id: 'ada', name: '<a href="//a.example">Ada</a>' },
    about: told,
  };
  const line = stepLine(cards, step, '2026-11-23', { person: ben, locale: 'en', timeZone: null });
  const own = told === null ? [] : [expect.stringContaining('https://teams.microsoft.com/') as string];
  expect(Array.from(line.matchAll(/(?<!\\)\]\(([^)]+)\)/g), ([, to]) => to)).toEqual(own);
  expect(line).toContain(String.raw`\[Round\](//a.example)`);
  expect(line).not.toMatch(/(?<!\\)</);
});

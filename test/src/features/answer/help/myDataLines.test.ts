import type { MyData, MyRound } from '../../../../../contract/myData.ts';
import { emptyDraft } from '../../../../../src/features/answer/answers/draft.ts';
import { linesOf, roundLines, wayIn } from '../../../../../src/features/answer/help/myDataLines.ts';
import { wordsFor } from '../../results/builders.ts';

const kept: MyRound = {
  ...{ id: 'autumn', title: 'Autumn', state: 'closed', response: null, draft: null, roster: null },
  ...{ closesAt: '2026-12-20T08:00:00.000Z', deletesOn: '2027-12-20', noReminders: false, owner: true },
  ...{ messages: [], acts: [] },
};
const said = (draft: MyRound['draft'], state: MyRound['state'] = 'closed') => {
  const round = { ...kept, draft, state };
  return [roundLines(wordsFor('en-GB'), round)[0], wayIn(round)];
};
const side = { ...emptyDraft, side: 'sales' } as const;

test('what was begun and not sent is named as what it is, and the way there promises what can be done there', () => {
  const begun = 'Answers that you have begun and not sent.';
  expect(said({ ...side, answers: { P1: 4 } })).toEqual([begun, 'myData.openClosed']);
  expect(said({ ...side, answers: { P1: 4 } }, 'open')).toEqual([begun, 'myData.open']);
  const chosen = 'Your side is chosen and nothing is sent.';
  expect(said(side)).toEqual([chosen, 'myData.openClosedPlace']);
  expect(said(side, 'open')).toEqual([chosen, 'myData.openPlace']);
});

test('where everything was taken back, nothing is listed and no way leads to nothing', () => {
  expect(said(emptyDraft)).toEqual([said(null)[0], null]);
});

// It said "de-DE" and "Europe/Berlin".
test.each([
  ['en-GB', 'German (Germany) and Berlin (Central European Time)'],
  ['de', 'Deutsch (Deutschland) und Berlin (Mitteleuropäische Zeit)'],
])('language and time zone of the chat are told in words (%s)', (locale, words) => {
  const chatLine = (chat: MyData['chat']) =>
    linesOf(wordsFor(locale), {
      ...{ id: 'me', name: 'Me', rounds: [], address: false, muted: false, liaison: null, steps: [] },
      chat,
    })[0];
  const chat = { language: 'de-DE', timeZone: 'Europe/Berlin', refused: null };
  expect(chatLine(chat)).toMatch(new RegExp(`: ${words.replaceAll(/[()]/g, '\\$&')}\\.$`));
  const [language] = words.split(/ (?:and|und) /);
  expect(chatLine({ ...chat, timeZone: null })?.endsWith(`: ${language}.`)).toBe(true);
});

import { fill } from '../../../assessment/texts/fill.ts';
import { concordCards } from '../../../api/bot/cards/concordCards.ts';
import { linksInto } from '../../../api/bot/cards/deepLinks.ts';
import { words } from '../../../api/bot/cards/texts/words.ts';
import { dealingTexts } from '../../../api/bot/texts/dealingTexts.ts';
import { stepVerbs } from '../../../api/bot/verbs/stepVerbs.ts';
import type { CaseRecord } from '../../../contract/records.ts';
import type { Step } from '../../../contract/steps.ts';
import { openCase, openStep } from '../../builders/cases.ts';
import { office } from '../../builders/office.ts';

const owner = { tenant: 't', id: 'step-owner', name: 'Somebody' };
const step = openStep();

/** What whoever owns the step is answered for a press. */
function press(
  verb: 'step-done' | 'step-reopen' | 'step-later' | 'step-help',
  given: object,
  now: Partial<Step> = {},
  {
    timeZone,
    at,
    isBusy = false,
    of = {},
  }: { timeZone?: string; at?: string; isBusy?: boolean; of?: Partial<CaseRecord> } = {},
) {
  const { dealing, setClock } = office({ cases: [openCase(of)], steps: [{ ...step, ...now }] });
  if (at !== undefined) setClock(at);
  const verbs = stepVerbs({
    ...dealing,
    conversationWith: () => Promise.resolve(undefined),
    readSteps: () => Promise.resolve([]),
    addStep: () => Promise.resolve(undefined),
    replaceStep: ({ value }) => Promise.resolve(isBusy ? 'changed-meanwhile' : { value, etag: '2' }),
    cards: concordCards(linksInto('app', 'answer')),
  });
  return verbs[verb](
    { person: owner, locale: 'en', timeZone: timeZone ?? null },
    { step: step.id, ...given },
  );
}

describe('whoever is asked how a next step stands', () => {
  test.each([{}, { due: '' }, { due: 'soon' }, { due: '2026-02-30' }, { due: '2020-01-01' }])(
    'and moves it to a day that cannot be (%j) is told what is wrong with the day',
    async (given) =>
      expect(await press('step-later', given)).toEqual({
        kind: 'text',
        text: words('laterDateMissing', 'en'),
      }),
  );

  test('and asks for help in more words than there is room for is told so', async () =>
    expect(await press('step-help', { note: 'x'.repeat(1_001) })).toEqual({
      kind: 'text',
      text: fill(dealingTexts('en').noteTooLong, { most: '1,000' }),
    }));

  test('and moves it to a day of another year reads which year it is', async () => {
    const moved = await press('step-later', { due: '2027-01-15' });
    expect(JSON.stringify(moved)).toContain('Friday, January 15, 2027');
    expect(JSON.stringify(await press('step-later', { due: '2026-12-15' }))).toContain(
      'Tuesday, December 15.',
    );
  });

  test('and presses Done may say what was reached, and reads it back', async () => {
    const done = JSON.stringify(await press('step-done', { reached: ' 8 of 10 ' }));
    expect(done).toContain(words('stepReached', 'en', { reached: '8 of 10.' }));
    for (const given of [{}, { reached: '' }, { reached: '  ' }]) {
      const card = JSON.stringify(await press('step-done', given));
      expect(card).toContain('is marked as done');
      expect(card).not.toContain('Reached');
    }
    expect(await press('step-done', { reached: 'x'.repeat(301) })).toEqual({
      kind: 'text',
      text: fill(dealingTexts('en').noteTooLong, { most: '300' }),
    });
  });

  test('and pressed Done by mistake takes it back in the chat, and is asked again', async () => {
    expect(JSON.stringify(await press('step-done', {}))).toContain('"verb":"step-reopen"');
    const again = JSON.stringify(await press('step-reopen', {}, { state: 'done', reached: '8 of 10' }));
    expect(again).toContain(words('stepOpen', 'en'));
    expect(again).toContain('"verb":"step-done"');
    expect(again).not.toContain('8 of 10');
  });

  test('and presses Done after the case has closed is not offered what would be refused there', async () => {
    const card = JSON.stringify(
      await press('step-done', {}, {}, { of: { state: 'closed', outcome: 'resolved' } }),
    );
    expect(card).toContain(words('stepDone', 'en'));
    expect(card).not.toContain('"verb":"step-reopen"');
  });

  test('and moves what is done already is told that it is not open any more', async () =>
    expect(await press('step-later', { due: '2026-12-15' }, { state: 'done' })).toEqual({
      kind: 'text',
      text: words('stepOver', 'en'),
    }));

  test('and asks for help with what is done already is told that it is not open any more', async () =>
    expect(await press('step-help', { note: 'With the dates' }, { state: 'done' })).toEqual({
      kind: 'text',
      text: words('stepOver', 'en'),
    }));

  test.each([
    '37 % more leads\u200b',
    '\u200e37 % more leads',
    '37 % more\u00ad leads\u200f',
    '\u202e37 % more leads',
  ])('and pastes what cannot be seen along (%j) is not told that it is too long', async (reached) => {
    const card = JSON.stringify(await press('step-done', { reached }));
    expect(card).toContain(words('stepReached', 'en', { reached: '37 % more leads.' }));
    expect(JSON.stringify(await press('step-help', { note: reached }))).toContain(words('stepHelp', 'en'));
  });

  test('and sends what no card sends is told that it is not theirs', async () =>
    expect(await press('step-done', { reached: { a: 1 } })).toEqual({
      kind: 'text',
      text: dealingTexts('en').notYours,
    }));

  test('and opens again what is overdue reads when it was due, by the calendar on their wall', async () => {
    const now = { state: 'done', due: '2026-11-23' } as const;
    // Half past midnight in Tokyo on 24 November; still the 23rd in London.
    const at = '2026-11-23T15:30:00.000Z';
    const opened = (timeZone: string) => press('step-reopen', {}, now, { timeZone, at });
    expect(JSON.stringify(await opened('Asia/Tokyo'))).toContain('was due on Monday, November 23.');
    expect(JSON.stringify(await opened('Europe/London'))).toContain('is due on Monday, November 23.');
  });

  test('while others go on changing it is told so, and not that it is not theirs', async () =>
    expect(await press('step-done', {}, {}, { isBusy: true })).toEqual({
      kind: 'text',
      text: words('stepBusy', 'en'),
    }));

  test('of somebody else is told that it is not theirs', async () =>
    expect(await press('step-done', { step: 'nonsense' })).toEqual({
      kind: 'text',
      text: dealingTexts('en').notYours,
    }));
});

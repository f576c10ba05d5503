import { concordCards } from '../../../api/bot/cards/concordCards.ts';
import { linksInto } from '../../../api/bot/cards/deepLinks.ts';
import { words } from '../../../api/bot/cards/texts/words.ts';
import { dealingTexts } from '../../../api/bot/texts/dealingTexts.ts';
import { stepVerbs } from '../../../api/bot/verbs/stepVerbs.ts';
import { openCase, openStep } from '../../builders/cases.ts';
import { office } from '../../builders/office.ts';

const owner = { tenant: 't', id: 'step-owner', name: 'Somebody' };
const step = openStep();

/** What whoever owns the step is answered for a press. */
function press(verb: 'step-done' | 'step-later' | 'step-help', given: object) {
  const { dealing } = office({ cases: [openCase()], steps: [step] });
  const verbs = stepVerbs({
    ...dealing,
    conversationWith: () => Promise.resolve(undefined),
    readSteps: () => Promise.resolve([]),
    addStep: () => Promise.resolve(undefined),
    replaceStep: ({ value }) => Promise.resolve({ value, etag: '2' }),
    cards: concordCards(linksInto('app', 'answer')),
  });
  return verbs[verb]({ person: owner, locale: 'en', timeZone: null }, { step: step.id, ...given });
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
      text: dealingTexts('en').noteTooLong,
    }));

  test('and moves it to a day of another year reads which year it is', async () => {
    const moved = await press('step-later', { due: '2027-01-15' });
    expect(JSON.stringify(moved)).toContain('Friday, January 15, 2027');
    expect(JSON.stringify(await press('step-later', { due: '2026-12-15' }))).toContain(
      'Tuesday, December 15.',
    );
  });

  test('of somebody else is told that it is not theirs', async () =>
    expect(await press('step-done', { step: 'nonsense' })).toEqual({
      kind: 'text',
      text: dealingTexts('en').notYours,
    }));
});

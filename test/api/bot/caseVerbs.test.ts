import { concordCards } from '../../../api/bot/cards/concordCards.ts';
import { linksInto } from '../../../api/bot/cards/deepLinks.ts';
import { caseVerbs } from '../../../api/bot/verbs/caseVerbs.ts';
import { openCase } from '../../builders/cases.ts';
import { office } from '../../builders/office.ts';

const CASE = openCase().id;

/** The buttons of a case, pressed in the chats of two liaisons. @param cases none: it was deleted with its round */
function buttons(cases = [openCase()]) {
  const at = office({ cases });
  const verbs = caseVerbs({
    ...at.dealing,
    readRound: () => Promise.resolve({ value: at.round, etag: '1' }),
    cards: concordCards(linksInto('9a1f0c52-0000-4000-8000-000000000001', 'a')),
  });
  const press = async (who: string, verb: keyof typeof verbs, data: Record<string, unknown>) =>
    JSON.stringify(
      await verbs[verb]({ person: { tenant: 't', id: who, name: who }, locale: 'en', timeZone: null }, data),
    );
  return { ...at, press };
}

const GONE = 'This is not yours, or it is not there any more. Nothing was changed.';

test('of two liaisons who take a case at the same moment, one has it, and the other reads who', async () => {
  const { press, acts } = buttons();
  const [ada, ben] = await Promise.all(
    ['ada', 'ben'].map((who) => press(who, 'take', { disagreement: CASE, version: '1' })),
  );
  expect([ada, ben].filter((card) => card?.includes('You have taken it.'))).toHaveLength(1);
  expect([ada, ben].filter((card) => /Taken by (Ada|Ben)/.test(card ?? ''))).toHaveLength(1);
  expect(acts()).toEqual(['found', 'taken']);
});

test('a button of a case that was deleted with its round says so, whichever it is', async () => {
  const { press } = buttons([]);
  for (const verb of ['take', 'give-back', 'not-useful'] as const)
    expect(await press('ada', verb, { disagreement: CASE, reason: 'known' })).toContain(GONE);
});

test('a card that another version of Concord has sent does what it says, or says that it cannot', async () => {
  const { press, acts } = buttons();
  for (const data of [
    {},
    { case: CASE },
    { disagreement: 7 },
    { disagreement: 'autumn' },
    { disagreement: null },
  ])
    expect(await press('ada', 'take', data)).toContain(GONE);
  expect(await press('ada', 'not-useful', { disagreement: CASE, reason: 'of-old' })).toContain(GONE);
  expect(acts()).toEqual(['found']);
  expect(await press('ada', 'take', { disagreement: CASE, version: 3, more: ['x'] })).toContain(
    'You have taken it.',
  );
});

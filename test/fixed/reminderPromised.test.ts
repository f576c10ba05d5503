import { concordCards } from '../../api/bot/cards/concordCards.ts';
import { linksInto } from '../../api/bot/cards/deepLinks.ts';
import { roundAt } from '../../api/flows/rounds/roundAt.ts';
import { stepVerbs } from '../../api/bot/verbs/stepVerbs.ts';
import { openCase, openStep } from '../builders/cases.ts';
import { office } from '../builders/office.ts';

const chat = { serviceUrl: 's', conversationId: 'c', userId: 'u', botId: 'b', locale: 'en', timeZone: 'UTC' };
const cards = concordCards(linksInto('app', 'answer'));
const step = openStep();

/** What whoever moves a step is told on the card; the office's clock shows 23 November 2026. */
async function moved(due: string, { by = step.owner.id, refused = false } = {}): Promise<string> {
  const { dealing } = office({ cases: [openCase()], steps: [step] });
  const verbs = stepVerbs({
    ...dealing,
    conversationWith: () =>
      Promise.resolve({ ...chat, ...(refused && { refused: 'blocked-by-person' as const }) }),
    addStep: () => Promise.resolve(undefined),
    replaceStep: ({ value }) => Promise.resolve({ value, etag: '2' }),
    cards,
  });
  const speaker = { person: { tenant: 't', id: by, name: 'Somebody' }, locale: 'en', timeZone: 'UTC' };
  return JSON.stringify(await verbs['step-later'](speaker, { step: step.id, due }));
}

/** "Moved to ..." promised a reminder three days before, whenever that was and whoever read it. */
describe('whoever moves a step is promised the reminder that will come', () => {
  test('three days before, where that is still to come', async () =>
    expect(await moved('2026-11-27')).toContain('You will be reminded three days before.'));

  test.each(['2026-11-24', '2026-11-26'])('on the day, where it is as near as %s', async (due) =>
    expect(await moved(due)).toContain('You will be reminded on the day.'),
  );

  test('none, where it is today', async () => expect(await moved('2026-11-23')).not.toContain('reminded'));

  test('none, where messages do not reach them', async () =>
    expect(await moved('2026-11-27', { refused: true })).not.toContain('reminded'));

  test('none, where the round is forgotten by then: the step stays, and nobody is reminded of it', async () => {
    const { deletesOn } = roundAt(office({}).round, new Date());
    const dayBefore = new Date(Date.parse(deletesOn) - 864e5).toISOString().slice(0, 10);
    expect(await moved(dayBefore)).toContain('You will be reminded');
    const card = await moved(deletesOn);
    expect(card).toContain('Moved to');
    expect(card).not.toContain('reminded');
  });

  test("none, where the step has become somebody else's", async () => {
    const card = await moved('2026-11-27', { by: 'ada' });
    expect(card).toContain('Moved to');
    expect(card).not.toContain('reminded');
  });
});

test('a reminder that comes less than three days before says so', () => {
  const title = (today: string) =>
    cards.stepDueSoon({ ...step, due: '2026-12-15' }, '1', today, { id: 'x', language: 'en' }).text;
  expect(title('2026-12-12')).toMatch(/^Due in three days/);
  expect(title('2026-12-14')).toMatch(/^Due soon/);
});

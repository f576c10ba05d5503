import { concordCards } from '../../api/bot/cards/concordCards.ts';
import { linksInto } from '../../api/bot/cards/deepLinks.ts';
import type { Step } from '../../contract/steps.ts';
import type { CaseRecord } from '../../contract/records.ts';
import { openCase, openStep } from '../builders/cases.ts';
import { office } from '../builders/office.ts';
import { concord20 } from '../builders/questionSets.ts';
import { roundRecord } from '../builders/rounds.ts';

const ada = { id: 'ada', name: 'Ada' };
const ben = { id: 'ben', name: 'Ben' };

/** A case that was given back while its step was open was taken, not agreed, once somebody took it again. */
function givenBack(step: Partial<Step> = {}) {
  const at = office({
    cases: [{ ...openCase(), state: 'agreed', takenBy: ada }],
    steps: [openStep(step)],
  });
  return { ...at, giveBack: () => at.act('ada', { act: 'give-back' }) };
}

test('a case that is taken again is agreed as before while a step of it is open', async () => {
  const at = givenBack();
  await at.giveBack();
  expect(at.caseNow().state).toBe('open');
  await at.act('ben', { act: 'take' });
  expect(at.caseNow()).toMatchObject({ state: 'agreed', takenBy: ben });
});

test('handed over to somebody instead, it is agreed as well', async () => {
  const at = givenBack();
  await at.giveBack();
  await at.act('ada', { act: 'hand-over', to: 'ben' });
  expect(at.caseNow()).toMatchObject({ state: 'agreed', takenBy: ben });
});

test.each(['done', 'dropped'] as const)('with its step %s it is taken', async (state) => {
  const at = givenBack({ state });
  await at.giveBack();
  await at.act('ben', { act: 'take' });
  expect(at.caseNow().state).toBe('taken');
});

describe('the card of a case with an agreed step', () => {
  const cards = concordCards(linksInto('app', 'answer'));
  const round = roundRecord({ regions: ['DACH', 'Benelux'] });
  const agreed: CaseRecord = { ...openCase(), state: 'agreed', takenBy: ben };
  const shown = (of: CaseRecord, id: string) =>
    JSON.stringify(cards.current({ round, set: concord20 }, of, { id, language: 'en' }, []).content);

  test('tells whoever has it that a step is agreed, and lets them open it and give it back', () => {
    const card = shown(agreed, 'ben');
    expect(card).toContain('A next step is agreed.');
    expect(card).toContain('You have this case.');
    expect(card).toContain('Open');
    expect(card).toContain('"verb":"give-back"');
  });

  test('tells the others who has it, with nothing to take', () => {
    const card = shown(agreed, 'ada');
    expect(card).toContain('Ben has taken it.');
    expect(card).not.toContain('"verb"');
  });

  test('offers it to the others once whoever has it is no liaison any more', () => {
    const card = shown({ ...agreed, takerLeft: true }, 'ada');
    expect(card).toContain('Free again');
    expect(card).toContain('"verb":"take"');
  });

  test('comes with a word about the step to whoever is handed it', () => {
    const handed = cards.handedOver(
      { round, set: concord20 },
      agreed,
      { by: 'Ada' },
      { id: 'ben', language: 'en' },
    );
    expect(JSON.stringify(handed.content)).toContain('A next step is agreed.');
  });
});

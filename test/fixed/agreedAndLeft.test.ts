import { noteStep } from '../../api/flows/cases/noteStep.ts';
import type { CaseCards } from '../../api/flows/messages/caseCards.ts';
import { seeToRounds } from '../../api/flows/rounds/seeToRounds.ts';
import { concordCards } from '../../api/bot/cards/concordCards.ts';
import { linksInto } from '../../api/bot/cards/deepLinks.ts';
import type { CaseRecord } from '../../contract/records.ts';
import { countCases } from '../../src/features/results/caseCounts.ts';
import { filtered } from '../../src/features/disagreements/list/filters.ts';
import { listed, other } from '../src/features/disagreements/builders.ts';
import { openCase, openStep } from '../builders/cases.ts';
import { office } from '../builders/office.ts';
import { concord20 } from '../builders/questionSets.ts';
import { roundRecord } from '../builders/rounds.ts';

/** A case with an agreed step whose liaison had left was offered on the cards, and nobody was ever reminded of it. */
const ben = { id: 'ben', name: 'Ben' };
const agreed = (changed: Partial<CaseRecord> = {}): CaseRecord => {
  const one = openCase({ state: 'agreed', takenBy: ben, ...changed });
  return { ...one, history: [...one.history, { at: one.openedAt, by: ben, act: 'step-agreed' }] };
};

test('an agreed case whose liaison has left is waited for: its liaisons hear of it, then the owner', async () => {
  const { list, seeTo } = office({ cases: [agreed()], steps: [openStep({ due: '2027-02-01' })] });
  expect(await seeTo('2026-12-01T10:00:00Z')).toEqual([]);
  list.liaisons = list.liaisons.filter(({ id }) => id !== 'ben');
  expect(await seeTo('2026-12-01T10:00:00Z')).toEqual([]);
  expect(await seeTo('2026-12-03T10:10:00Z')).toEqual(['ada reminder']);
  expect(await seeTo('2026-12-08T10:10:00Z')).toEqual(['the-owner escalation']);
});

test('the tab counts and lists it as open, like the cards', () => {
  const left = listed({ state: 'agreed', takenBy: other, takerLeft: true });
  const closed = listed({ state: 'closed', takenBy: other, takerLeft: true });
  const items = [left, closed];
  expect(countCases({ items, next: null }, null)).toMatchObject({ open: 1, agreed: 0, closed: 1 });
  expect(filtered(items, { state: 'open', region: { of: 'all' } }, 'me')).toEqual([left]);
  expect(filtered(items, { state: 'agreed', region: { of: 'all' } }, 'me')).toEqual([]);
});

test('another liaison who agrees a step in it has it', async () => {
  const at = office({ cases: [agreed({ takerLeft: true })] });
  at.list.liaisons = at.list.liaisons.filter(({ id }) => id !== 'ben');
  const person = { tenant: 't', id: 'ada', name: 'Ada', owner: false };
  await noteStep(
    { ...at.dealing, addStep: never, replaceStep: never, directory: never } as unknown as Parameters<
      typeof noteStep
    >[0],
    person,
    at.caseNow().id,
    { act: 'step-agreed' },
  );
  expect(at.caseNow()).toMatchObject({ state: 'agreed', takenBy: { id: 'ada' }, takerLeft: false });
});
const never = () => Promise.reject(new Error('not asked'));

describe('a case that is free again while a step of it is open', () => {
  const cards = concordCards(linksInto('app', 'answer'));
  const of = { round: roundRecord({ regions: ['DACH'] }), set: concord20 };
  const to = { id: 'ada', language: 'en' };
  const shown = (card: { content: unknown }) => JSON.stringify(card.content);

  test('says on the card that offers it that the step goes on, and with whom', async () => {
    const at = office({
      cases: [agreed({ pending: ['found'] })],
      steps: [openStep({ owner: { id: 'eve', name: 'Eve' } }), openStep({ id: 'x', state: 'done' })],
    });
    const seen: string[] = [];
    const current: CaseCards['current'] = (_round, one, _to, open) => {
      seen.push(`${one.state}: ${open.map(({ owner }) => owner.name).join()}`);
      return { text: '' };
    };
    await at.act('ben', { act: 'give-back' });
    await seeToRounds({ ...at.deps, caseCards: { ...at.deps.caseCards, current } });
    expect(seen.at(-1)).toBe('open: Eve');
    const card = shown(cards.current(of, openCase(), to, [openStep({ owner: { id: 'e', name: 'Eve' } })]));
    expect(card).toContain('A next step is agreed and still to be done, by Eve.');
  });

  test('says nothing of steps where there are none', () => {
    expect(shown(cards.current(of, openCase(), to, []))).not.toContain('next step');
  });

  test('is told of in the reminder with who had it, and with whom its steps are', () => {
    const left = openCase({ state: 'agreed', takenBy: ben, takerLeft: true });
    const steps = [openStep({ owner: { id: 'e', name: 'Eve' } }), openStep({ owner: ben })];
    const card = shown(cards.reminder(of, left, to, steps));
    expect(card).toContain('Ben had taken it and is no longer a liaison here.');
    expect(card).toContain('Next steps are agreed and still to be done, by Eve and Ben.');
  });
});

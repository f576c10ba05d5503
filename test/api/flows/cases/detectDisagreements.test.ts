import { concordCards } from '../../../../api/bot/cards/concordCards.ts';
import { linksInto } from '../../../../api/bot/cards/deepLinks.ts';
import { detectDisagreements } from '../../../../api/flows/cases/detectDisagreements.ts';
import { alertLiaisons } from '../../../../api/flows/messages/alertLiaisons.ts';
import type { ReleasedScope } from '../../../../assessment/release/releasedScopes.ts';
import type { Liaison } from '../../../../contract/liaisons.ts';
import type { CaseRecord } from '../../../../contract/records.ts';
import { openCase } from '../../../builders/cases.ts';
import { office } from '../../../builders/office.ts';
import { concord20 } from '../../../builders/questionSets.ts';

const released = (number: number) => `2026-11-2${number}T13:05:00.000Z`;

/** A case of DACH whose alert is in the chat of Ben, and releases to come, each with a gap of its own. */
function alerted(changed: Partial<CaseRecord> = {}, others: Liaison[] = []) {
  const at = office({
    cases: [openCase({ figuresAt: released(1), pending: ['found'], ...changed })],
    liaisons: [...others, { id: 'ben', name: 'Ben', regions: ['DACH'] }],
  });
  const deps = {
    ...at.deps,
    caseCards: concordCards(linksInto('9a1f0c52-0000-4000-8000-000000000001', 'a')),
  };
  const tell = () => alertLiaisons(deps, at.round, concord20);
  const release = async (number: number, gap: number, final: boolean) => {
    const scope = {
      region: 'DACH',
      n: { sales: 30, marketing: 31 },
      score: {},
      level: {},
      moveUp: [],
      subjects: [{ kind: 'area', id: 'demand', status: 'disagree', gap, logE: 20, atLeastDelta: true }],
    };
    const detecting = {
      ...at.dealing,
      readRelease: () =>
        Promise.resolve({ number, releasedAt: released(number), final, publications: number }),
      readScopes: () => Promise.resolve([scope] as unknown as ReleasedScope[]),
      addCase: () => Promise.resolve(undefined),
    };
    await detectDisagreements(detecting, at.round, concord20, number);
    await tell();
  };
  const card = () => JSON.stringify(at.asked.find(({ kind }) => kind === 'alert')?.card);
  return { ...at, tell, release, card };
}

describe('an alert that stands in a chat', () => {
  test('says as of when its figures are, and is left alone by the releases that follow', async () => {
    const { tell, release, card, asked, caseNow } = alerted();
    await tell();
    expect(card()).toContain(
      'Difference 1.0; it lies between 0.5 and 1.5. Answers: 20 from Sales, 20 from Marketing. Figures as of Nov 21, 2026',
    );
    const first = card();
    await release(2, -1.3, false);
    expect(card()).toBe(first);
    expect(caseNow()).toMatchObject({ gap: -1.3, figuresAt: released(2), figuresFinal: false });
    expect(asked).toHaveLength(1);
  });

  test('has the figures of the moment at which it is changed, and says so', async () => {
    const { tell, release, card, act } = alerted();
    await tell();
    await release(2, -1.3, false);
    await act('ben', { act: 'take' });
    await tell();
    expect(card()).toContain('You have taken it.');
    expect(card()).toContain(
      'Difference 1.3. Answers: 30 from Sales, 31 from Marketing. Figures as of Nov 22',
    );
  });

  test('gets the final figures, without a message more, also where somebody acts on it afterwards', async () => {
    const { tell, release, card, asked, act } = alerted();
    await tell();
    await release(2, -1.2, true);
    expect(card()).toContain(
      'Difference 1.2. Answers: 30 from Sales, 31 from Marketing. Final figures, as of Nov 22',
    );
    expect(asked.map(({ kind }) => kind)).toEqual(['alert']);
    const [before] = asked.map(({ version }) => version);
    await act('ben', { act: 'take' });
    await tell();
    expect(card()).toContain('Final figures');
    expect(asked[0]?.version).toBeGreaterThan(before ?? Infinity);
  });

  test('of a case that is closed stays as it is', async () => {
    const { tell, release, card, act } = alerted();
    await tell();
    await act('ben', { act: 'close', outcome: 'accepted' });
    await tell();
    const closed = card();
    await release(2, -1.2, true);
    expect(card()).toBe(closed);
  });

  test('of a case that an earlier version found tells no time that nobody kept', async () => {
    const { tell, card } = alerted({ figuresAt: null });
    await tell();
    expect(card()).toContain('Answers: 20 from Sales, 20 from Marketing."');
    expect(card()).not.toContain('igures as of');
  });

  test.each([
    ['wanted quiet when they were given it', [true, false]],
    ['wants quiet when they come', [false, true]],
  ] as const)('gets final figures without a message to whoever has the case and %s', async (_, quiet) => {
    const ada = { id: 'ada', name: 'Ada', regions: null };
    const { act, tell, release, card, asked, muted, held } = alerted({}, [ada]);
    await tell();
    await act('ada', { act: 'take' });
    await tell();
    if (quiet[0]) muted.add('ben');
    await act('ada', { act: 'hand-over', to: 'ben' });
    await tell();
    muted.clear();
    const kinds = () => asked.map(({ kind, to }) => `${kind} ${to.id}`);
    const before = { kinds: kinds(), held: [...held] };
    expect(before.held).toEqual(quiet[0] ? [`ben ${openCase().id}`] : []);
    if (quiet[1]) muted.add('ben');
    await release(2, -1.3, true);
    expect(card()).toContain('Final figures');
    expect({ kinds: kinds(), held }).toEqual(before);
  });
});

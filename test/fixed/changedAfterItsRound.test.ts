import { concordCards } from '../../api/bot/cards/concordCards.ts';
import { linksInto } from '../../api/bot/cards/deepLinks.ts';
import { caseVerbs } from '../../api/bot/verbs/caseVerbs.ts';
import { openCase } from '../builders/cases.ts';
import { office } from '../builders/office.ts';

/** A button whose case was still there and whose round was not changed the case, and answered that nothing was changed. */
const CASE = openCase().id;
const GONE = 'Nothing was changed.';

/** @param reads how often the round can be read before it is gone */
function buttons(reads: number) {
  const at = office({ cases: [openCase()] });
  let left = reads;
  const verbs = caseVerbs({
    ...at.dealing,
    readRound: () => Promise.resolve(left-- > 0 ? { value: at.round, etag: '1' } : undefined),
    cards: concordCards(linksInto('9a1f0c52-0000-4000-8000-000000000001', 'a')),
  });
  const press = async (verb: keyof typeof verbs) =>
    JSON.stringify(
      await verbs[verb](
        { person: { tenant: 't', id: 'ada', name: 'Ada' }, locale: 'en', timeZone: null },
        { disagreement: CASE, version: '1', reason: 'known' },
      ),
    );
  return { ...at, press };
}

describe.each(['take', 'give-back', 'not-useful'] as const)('a button "%s" of a case', (verb) => {
  it('whose round is gone changes nothing, and says so', async () => {
    const { press, acts } = buttons(0);
    expect(await press(verb)).toContain(GONE);
    expect(acts()).toEqual(['found']);
  });

  it('whose round goes at this very moment is answered with what has become of the case', async () => {
    const { press, acts } = buttons(1);
    const answer = await press(verb);
    expect(acts()).toEqual(
      { take: ['found', 'taken'], 'give-back': ['found'], 'not-useful': ['found', 'not-useful'] }[verb],
    );
    expect(answer).not.toContain(GONE);
    expect(answer).toContain('AdaptiveCard');
  });
});

import { concordCards } from '../../../../api/bot/cards/concordCards.ts';
import { linksInto } from '../../../../api/bot/cards/deepLinks.ts';
import { stepLine } from '../../../../api/bot/verbs/lines.ts';
import { mySteps } from '../../../../api/flows/cases/mySteps.ts';
import { deletesOn } from '../../../../api/flows/rounds/roundAt.ts';
import type { CaseRecord } from '../../../../contract/records.ts';
import { openCase, openStep } from '../../../builders/cases.ts';
import { office } from '../../../builders/office.ts';

const cid = { id: 'cid', name: 'Cid' };
const ben = { id: 'ben', name: 'Ben' };
const ada = { id: 'ada', name: 'Ada' };

/** The steps of somebody in a case of DACH that Ada has; Ben is a liaison there, Cid one of Benelux. */
async function stepsOf(
  who: { id: string; name: string },
  of: Partial<CaseRecord> = {},
  { owner = false, other = { id: 'other', name: 'Other' } } = {},
) {
  const at = office({
    cases: [openCase({ state: 'agreed', takenBy: ada, ...of })],
    steps: [
      openStep({ owner: who }),
      openStep({ id: `${openStep().disagreement}~02`, owner: other }),
      openStep({ id: `${openStep().disagreement}~03`, owner: { id: 'gone', name: 'Gone' }, state: 'done' }),
    ],
  });
  const deps = {
    ...at.dealing,
    listRounds: () => Promise.resolve({ items: [at.round], next: null }),
    readOpenSteps: async (_round: string, by?: string) =>
      (await at.dealing.readSteps(openStep().disagreement)).filter(
        ({ value }) => value.state === 'open' && (by === undefined || value.owner.id === by),
      ),
  };
  return { round: at.round, steps: await mySteps(deps, { id: who.id, owner }) };
}

describe("a step of somebody's says where it belongs", () => {
  test('to a liaison of the region: what about, where, which round, who has it and who else has something to do', async () => {
    const { steps, round } = await stepsOf(ben);
    expect(steps).toMatchObject([
      {
        round: { id: round.id, title: round.title, deletesOn: deletesOn(round) },
        liaison: ada,
        about: { subject: openCase().subject, region: 'DACH', others: [{ id: 'other', name: 'Other' }] },
      },
    ]);
  });

  test('to an owner as well', async () => {
    const { steps } = await stepsOf({ id: 'an-owner', name: 'Owner' }, {}, { owner: true });
    expect(steps[0]?.about).toMatchObject({ region: 'DACH' });
  });

  test.each([
    ['a liaison of another region', cid] as const,
    ['a participant', { id: 'p', name: 'P' }] as const,
  ])('to %s: in which round and with whom, and nothing of the case', async (_, who) => {
    const { steps } = await stepsOf(who);
    expect(steps).toMatchObject([{ liaison: ada, about: null }]);
  });

  test('a case that nobody has, or whose liaison is one no longer, names nobody', async () => {
    expect((await stepsOf(ben, { state: 'open', takenBy: null })).steps[0]?.liaison).toBeNull();
    const gone = { id: 'gone', name: 'Gone' };
    expect((await stepsOf(ben, { takenBy: gone })).steps[0]?.liaison).toBeNull();
  });

  test('whoever is a liaison by the name that the list has today', async () => {
    const other = { id: ada.id, name: 'As the token had it' };
    const [own] = (await stepsOf(ben, {}, { other })).steps;
    expect([own?.liaison, own?.about?.others]).toEqual([ada, [ada]]);
  });

  test('in the chat, too', async () => {
    const cards = concordCards(linksInto('app', 'answer'));
    const line = async (who: typeof ben) => {
      const { steps, round } = await stepsOf(who);
      const [step] = steps;
      if (!step) throw new Error('there is a step');
      const person = { tenant: 't', ...who };
      const told = stepLine(cards, step, '2026-11-23', { person, locale: 'en', timeZone: null });
      return told.replace(round.title, 'ROUND');
    };
    expect(await line(ben)).toMatch(/^- \[.+\]\(.+\) \(due .+\) – .+ · DACH · ROUND · Ada · Other$/);
    expect(await line(cid)).toMatch(/^- [^[]+ \(due .+\) – ROUND · Ada$/);
  });
});

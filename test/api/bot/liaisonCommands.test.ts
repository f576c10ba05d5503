import { concordCards } from '../../../api/bot/cards/concordCards.ts';
import { linksInto } from '../../../api/bot/cards/deepLinks.ts';
import { liaisonCommands, type Deps } from '../../../api/bot/verbs/commands.ts';
import type { CaseRecord } from '../../../contract/records.ts';
import { openCase } from '../../builders/cases.ts';
import { office } from '../../builders/office.ts';
import { roundRecord } from '../../builders/rounds.ts';

const links = linksInto('9a1f0c52-0000-4000-8000-000000000001', 'a');
/** What the other words to the bot need, and this one must not ask for. */
const notHere = () => Promise.reject(new Error('"disagreements" asks for cases alone'));
const ofOthers: Pick<
  Deps,
  | 'findRosterEntry'
  | 'latestRelease'
  | 'matchesOf'
  | 'mute'
  | 'readCompanyScope'
  | 'readOpenSteps'
  | 'readScopes'
  | 'unmute'
> = {
  findRosterEntry: notHere,
  latestRelease: notHere,
  matchesOf: notHere,
  mute: notHere,
  readCompanyScope: notHere,
  readOpenSteps: notHere,
  readScopes: notHere,
  unmute: notHere,
};

/**
 * What somebody is answered who writes "disagreements".
 * @param later cases of a round that has opened since
 * @param quiet rounds since then in which nothing was found
 */
async function heardBy(
  who: string,
  cases: CaseRecord[],
  { locale = 'en', later = [] as CaseRecord[], quiet = 0 } = {},
) {
  const at = office({ cases: [...cases, ...later] });
  const newer = roundRecord({ id: 'a-later-round', title: 'Later' });
  const without = Array.from({ length: quiet }, (_, index) =>
    roundRecord({ id: `quiet-${index}`, title: 'Quiet' }),
  );
  const rounds = [...without, ...(later.length > 0 ? [newer] : []), at.round];
  const commands = liaisonCommands({
    ...at.dealing,
    ...ofOthers,
    cards: concordCards(links),
    listRounds: (from = '0') => {
      const next = Number(from) + 20;
      return Promise.resolve({
        items: rounds.slice(Number(from), next),
        next: next < rounds.length ? String(next) : null,
      });
    },
    findRound: (id) => Promise.resolve(rounds.find((round) => round.id === id)),
    readCases: (id) =>
      Promise.resolve(
        [...cases, ...later].filter(({ round }) => round === id).map((value) => ({ value, etag: '1' })),
      ),
  });
  const speaker = { person: { tenant: 't', id: who, name: who }, locale, timeZone: null };
  return (await commands.disagreements(speaker, 'disagreements')).text ?? '';
}

const of = (region: string | null, id: string, changed: Partial<CaseRecord> = {}) =>
  openCase({ id: `a-round~${id}`, region, ...changed });
const takenByAda = openCase({ state: 'taken', takenBy: { id: 'ada', name: 'Ada' } });

describe('"disagreements" in the chat', () => {
  test('says who has a case: "by you" to whoever it is, the name to everybody else', async () => {
    expect(await heardBy('ada', [takenByAda])).toContain('(taken by you)');
    expect(await heardBy('ben', [takenByAda])).toContain('(taken by Ada)');
    expect(await heardBy('ada', [takenByAda], { locale: 'de' })).toContain('(von Ihnen übernommen)');
    expect(await heardBy('ada', [openCase()])).toContain('(nobody has taken it)');
    expect(
      await heardBy('ada', [openCase({ state: 'taken', takenBy: { id: 'gone', name: 'Gone' } })]),
    ).toContain('(nobody has taken it)');
  });

  test('leads from each line to its case, and a name with markup stays a name', async () => {
    expect(await heardBy('ada', [openCase()])).toContain(`](${links.toCase(openCase().id)}) (`);
    const marked = openCase({ state: 'taken', takenBy: { id: 'ben', name: 'B](http://x) *en*' } });
    expect(await heardBy('ada', [marked])).not.toMatch(/\]\(http:\/\/x\)|[^\\]\*en\*/);
  });

  test('has the cases of the regions of whoever asks and of the company, and none that is closed', async () => {
    const cases = [
      of('DACH', 'r00~area~demand'),
      of('Benelux', 'r01~area~demand'),
      of(null, '--~area~trust'),
      of('DACH', 'r00~area~trust', { state: 'closed', outcome: 'resolved' }),
    ];
    const linksIn = (who: string) =>
      cases.map(({ id }) => id).filter((id) => heard[who]?.includes(links.toCase(id)));
    const heard: Record<string, string> = {};
    for (const who of ['ada', 'ben', 'cid']) heard[who] = await heardBy(who, cases);
    expect(linksIn('ada')).toEqual(cases.slice(0, 3).map(({ id }) => id));
    expect(linksIn('ben')).toEqual(['a-round~r00~area~demand', 'a-round~--~area~trust']);
    expect(linksIn('cid')).toEqual(['a-round~r01~area~demand', 'a-round~--~area~trust']);
    expect(await heardBy('ada', [cases[3] as CaseRecord])).toBe(
      'There is no open difference in your regions.',
    );
    expect(await heardBy('somebody', cases)).toBe(
      'Differences are shown to liaisons. The round owner enters who that is.',
    );
  });

  test('goes on with those of earlier rounds, by the name of their round, and reads no more than fits a chat', async () => {
    const later = openCase({ id: 'a-later-round~r00~area~trust', round: 'a-later-round' });
    const lines = (await heardBy('ada', [openCase()], { later: [later] })).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(links.toCase(later.id));
    expect(lines[1]).toMatch(/ – \S/);
    const many = Array.from({ length: 11 }, (_, index) => of('DACH', `r00~statement~P${index}`));
    const shown = (await heardBy('ada', many)).split('\n');
    expect([shown.length, shown.at(-1)]).toEqual([9, expect.stringContaining('3')]);
  });

  test('does not say that nothing is open because rounds have found nothing since, however many', async () => {
    expect(await heardBy('ada', [openCase()], { quiet: 50 })).toContain(links.toCase(openCase().id));
  });
});

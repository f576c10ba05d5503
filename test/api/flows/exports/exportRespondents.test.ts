import { analysisOf } from '../../../../cli/analyse/analysis.ts';
import { readAnswers } from '../../../../cli/reading/readAnswers.ts';
import { exportCodebook } from '../../../../api/flows/exports/exportCodebook.ts';
import { exportRespondents, type Deps } from '../../../../api/flows/exports/exportRespondents.ts';
import { csvBytes } from '../../../../csv/csvBytes.ts';
import { concord20 } from '../../../builders/questionSets.ts';
import { personIn, researcher, researchRoundOf } from '../../../builders/research.ts';

const REGIONS = ['DACH', 'Benelux', 'Nordics'];
const MINUTE_MS = 60_000;

async function fileOf(deps: Deps) {
  const outcome = await exportRespondents(deps, researcher, 'a-round');
  if (outcome.kind !== 'lines') throw new Error(outcome.kind);
  return { ...outcome, lines: [...outcome.lines] };
}
const kindOf = async (deps: Deps) => (await exportRespondents(deps, researcher, 'a-round')).kind;
const peopleIn = ({ lines }: { lines: readonly (readonly string[])[] }) => lines.map(personIn);
const places = ({ lines }: { lines: readonly (readonly string[])[] }) =>
  Object.fromEntries(
    [...Map.groupBy(lines, ([, side, region]) => `${side} ${region}`)].map(([place, all]) => [
      place,
      all.length,
    ]),
  );

describe('the file of respondents', () => {
  test('has a line for each person: an id of its own, side, region and answers, and nothing else', async () => {
    const { deps, all } = researchRoundOf(
      { 'r00~sales': 4, 'r00~marketing': 3, 'r01~sales': 3, 'r01~marketing': 5, '--~observer': 3 },
      { regions: ['DACH', 'Benelux'] },
    );
    const file = await fileOf(deps);
    expect(file.head).toEqual([
      'id',
      'side',
      'region',
      ...Array.from({ length: 20 }, (_, at) => `s${at + 1}`),
    ]);
    expect(places(file)).toEqual({
      'sales DACH': 4,
      'marketing DACH': 3,
      'sales Benelux': 3,
      'marketing Benelux': 5,
      'observer ': 3,
    });
    expect(peopleIn(file).sort((a, b) => a - b)).toEqual(all.map(({ person }) => person));
    expect(new Set(file.lines.map(([id]) => id)).size).toBe(18);
    expect(file.lines.every((line) => line.length === 23 && line[3] === '')).toBe(true);
    expect(JSON.stringify(file.lines)).not.toMatch(/2026|r~/);
  });

  test('mixes its lines by chance: neither storage nor region tells in which order people stand', async () => {
    const { deps } = researchRoundOf({ '--~sales': 30, '--~marketing': 30 });
    const asked: number[] = [];
    const file = await fileOf({
      ...deps,
      randomBelow: (below) => {
        asked.push(below);
        return Math.floor(below / 2);
      },
    });
    expect(asked).toEqual(Array.from({ length: 59 }, (_, at) => 60 - at));
    expect(file.lines.slice(0, 30).every(([, side]) => side === 'sales')).toBe(false);
  });

  test('joins regions with too few people as the results do, and leaves out a side with too few', async () => {
    const joined = researchRoundOf(
      {
        'r00~sales': 9,
        'r00~marketing': 9,
        'r01~sales': 2,
        'r01~marketing': 4,
        'r02~sales': 5,
        'r02~marketing': 5,
      },
      { regions: REGIONS },
    );
    expect(places(await fileOf(joined.deps))).toEqual({
      'sales DACH': 9,
      'marketing DACH': 9,
      'sales ~smaller': 7,
      'marketing ~smaller': 9,
    });
    const oneSide = researchRoundOf(
      { 'r00~sales': 1, 'r01~sales': 1, 'r00~marketing': 4, 'r01~marketing': 4, '--~observer': 2 },
      { regions: ['DACH', 'Benelux'] },
    );
    expect(places(await fileOf(oneSide.deps))).toEqual({ 'marketing ': 8 });
    expect(await kindOf(researchRoundOf({ '--~sales': 2, '--~observer': 9 }).deps)).toBe('too-few-people');
  });

  test('leaves out a group that keeps its figures from before the closing: the difference would be one person', async () => {
    const batch = { left: 1, stayed: 9 };
    const { deps } = researchRoundOf({ '--~sales': 9, '--~marketing': 9 }, {}, { '--~sales': [batch] });
    expect(places(await fileOf(deps))).toEqual({ 'marketing ': 9 });
  });

  test('can be read by concord analyse, and its codebook has the same reliability', async () => {
    const { deps } = researchRoundOf({ '--~sales': 40, '--~marketing': 40 });
    const early = await exportCodebook(deps, researcher, 'a-round');
    expect(JSON.stringify(early)).toContain('fetch it first');
    const { head, lines } = await fileOf(deps);
    const analysis = analysisOf(concord20, 3);
    const bytes = Buffer.from(csvBytes(head, lines));
    const read = await readAnswers(
      concord20,
      (async function* () {
        await Promise.resolve();
        yield bytes;
      })(),
      analysis.add,
    );
    if (read.kind === 'unreadable') throw new Error('the file cannot be read');
    const { reliability } = analysis.result(read);
    const codebook = await exportCodebook(deps, researcher, 'a-round');
    const rows = codebook.kind === 'tables' ? codebook.tables[0].rows : [];
    const figure = (name: string) => rows.find((row) => row[1] === name)?.[3];
    expect(reliability.rwgJ.sales).not.toBeNull();
    expect(figure('alpha_sales')).toBe(reliability.alpha.sales);
    expect(figure('rwgj_sales')).toBeCloseTo(reliability.rwgJ.sales ?? NaN, 9);
    expect(figure('rwgj_marketing')).toBeCloseTo(reliability.rwgJ.marketing ?? NaN, 9);
    expect(figure('icc1')).toBeCloseTo(reliability.icc1 ?? NaN, 9);
    expect(figure('icc2')).toBeCloseTo(reliability.icc2 ?? NaN, 9);
    expect(rows.find((row) => row[1] === 's1')?.[2]).toContain(concord20.statements[0]?.text);
  });
});

describe('the file of respondents is not made', () => {
  const cells = { '--~sales': 9, '--~marketing': 9 };
  test('of a round that did not say so before it opened, is open, or whose time is over', async () => {
    expect(await kindOf(researchRoundOf(cells, { research: false }).deps)).toBe('not-for-research');
    expect(await kindOf(researchRoundOf(cells, { state: 'open', closedAt: null }).deps)).toBe(
      'figures-not-final',
    );
    const waiting = researchRoundOf(cells);
    waiting.state.final = false;
    expect(await kindOf(waiting.deps)).toBe('figures-not-final');
    expect(await kindOf(researchRoundOf(cells, { purged: true }).deps)).toBe('answers-deleted');
    const late = researchRoundOf(cells, { retentionMonths: 1 });
    late.state.now = new Date('2026-12-21T00:00:00Z');
    expect(await kindOf(late.deps)).toBe('answers-deleted');
  });

  test('a second time, but for a quarter of an hour, in which a download may have broken', async () => {
    const { deps, state, erase } = researchRoundOf(cells);
    const first = await fileOf(deps);
    const second = await fileOf(deps);
    expect(peopleIn(second).sort()).toEqual(peopleIn(first).sort());
    expect(second.lines.map(([id]) => id)).not.toEqual(first.lines.map(([id]) => id));
    erase(0);
    expect(await kindOf(deps)).toBe('already-handed-out');
    state.now = new Date(state.now.getTime() + 16 * MINUTE_MS);
    expect(await kindOf(deps)).toBe('already-handed-out');
    erase(1);
    expect(await kindOf(deps)).toBe('already-handed-out');
    erase(2);
    expect(peopleIn(await fileOf(deps))).toHaveLength(15);
    // The quarter of an hour begins anew with a file; after it, nothing.
    state.now = new Date(state.now.getTime() + 16 * MINUTE_MS);
    expect(await kindOf(deps)).toBe('already-handed-out');
    expect(state.acts).toHaveLength(3);
  });

  test('where enough have gone from one group, but too few from another', async () => {
    const { deps, state, erase, all } = researchRoundOf(cells);
    await fileOf(deps);
    state.now = new Date(state.now.getTime() + 16 * MINUTE_MS);
    const sales = all.filter(({ cell }) => cell === '--~sales').map(({ person }) => person);
    erase(...sales.slice(0, 3), all.at(-1)?.person ?? -1);
    expect(await kindOf(deps)).toBe('already-handed-out');
  });

  test('twice at once: of two owners who ask in the same moment one is told to try again', async () => {
    const { deps } = researchRoundOf(cells);
    const outcomes = await Promise.all([kindOf(deps), kindOf(deps)]);
    expect(outcomes.sort()).toEqual(['busy', 'lines']);
  });

  test('where the log cannot be written', async () => {
    const { deps } = researchRoundOf(cells);
    const unheard = { ...deps, addAuditEntry: () => Promise.reject(new Error('storage is down')) };
    await expect(exportRespondents(unheard, researcher, 'a-round')).rejects.toThrow('storage is down');
  });
});

/** A generator with a seed (Park and Miller), so that a round that fails can be looked at again. */
function chance(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

test('whoever lays final figures and files of respondents beside each other finds no group of fewer than k people who erased', async () => {
  const K = 3;
  let files = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const random = chance(seed * 7_919);
    const regions = REGIONS.slice(0, 1 + random(3));
    const cells = Object.fromEntries(
      regions.flatMap((_, place) =>
        ['sales', 'marketing'].map((side) => [
          `r0${place}~${side}`,
          random(4) === 0 ? random(4) : 3 + random(12),
        ]),
      ),
    );
    const { deps, state, erase, all } = researchRoundOf(cells, { regions });
    const seen: { line: readonly string[]; person: number }[][] = [];
    for (let step = 0; step < 8; step++) {
      for (let gone = random(5); gone > 0; gone--) erase(random(all.length));
      state.now = new Date(state.now.getTime() + random(30) * MINUTE_MS);
      const outcome = await exportRespondents(deps, researcher, 'a-round');
      if (outcome.kind === 'lines')
        seen.push([...outcome.lines].map((line) => ({ line, person: personIn(line) })));
    }
    files += seen.length;
    for (const group of state.kept?.value.groups ?? []) {
      const atClose = all.filter(({ cell }) => group.cells.includes(cell)).map(({ person }) => person);
      const of = seen.map(
        (file) => new Set(file.map(({ person }) => person).filter((one) => atClose.includes(one))),
      );
      const everSeen = new Set(of.flatMap((file) => [...file]));
      const differences = [
        atClose.filter((person) => !everSeen.has(person)),
        ...of.map((file) => atClose.filter((person) => !file.has(person))),
        ...of.flatMap((one) => of.map((other) => [...one].filter((person) => !other.has(person)))),
      ];
      for (const { length } of differences)
        if (length > 0 && length < K) throw new Error(`round ${seed}: ${length}`);
    }
  }
  expect(files).toBeGreaterThan(300);
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { intraclassCorrelations, reliabilityOf } from '../../assessment/agreement/reliability.ts';
import { emptyHistogram, histogramOf, plus, type Histogram } from '../../assessment/histogram.ts';
import type { Rules } from '../../assessment/scope/group.ts';
import { scopeOf } from '../../assessment/scope/scope.ts';
import { scoreResponse } from '../../assessment/score.ts';
import type { Analysis } from '../../cli/analyse/analysis.ts';
import type { Side } from '../../contract/answers.ts';
import { concord20, questionSet } from '../builders/questionSets.ts';
import { cellsOf, csv, fileOf, header, madeUpPeople, row, type Row } from './answersFile.ts';
import { concord } from './concordProcess.ts';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'concord-cli-'))));
afterAll(() => rm(folder, { recursive: true }));

/** A file with these contents. */
async function file(text: string, name = 'answers.csv'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}
const json = async (rows: readonly Row[], ...args: string[]): Promise<Analysis> => {
  const { code, out, err } = await concord(['analyse', await file(fileOf(rows)), '--json', ...args]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Analysis;
};
const text = async (rows: readonly Row[], ...args: string[]): Promise<string> => {
  const { code, out } = await concord(['analyse', await file(fileOf(rows)), ...args]);
  expect(code).toBe(0);
  return out;
};

const people = madeUpPeople(['Nordics', 'Benelux', 'DACH'], 14, { gap: 1.6 });
const answersOf = (side: Side, region?: string) =>
  people
    .filter((person) => person.side === side && (region === undefined || person.region === region))
    .map(({ answers }) => answers);
const histogram = (side: Side, region?: string): Histogram =>
  answersOf(side, region)
    .map((answers) => histogramOf(concord20, answers, null))
    .reduce(plus, emptyHistogram(concord20));
const groupOf = (region?: string) => ({
  sales: histogram('sales', region),
  marketing: histogram('marketing', region),
});

describe('concord analyse --json', () => {
  test('gives the same figures in full as the answers themselves, the company first, then the regions as they appear', async () => {
    const rules: Rules = { set: concord20, minimumGroupSize: 5, regions: 3 };
    const names = ['Nordics', 'Benelux', 'DACH'];
    const regions = names.map(groupOf);
    const { scopes, skipped } = await json([
      ...people,
      { side: 'sales', region: 'DACH', answers: [5, ...Array<null>(19).fill(null)] },
    ]);
    expect(scopes).toEqual([
      scopeOf(rules, null, { ...groupOf() }, { check: { regions, withoutAny: 'go-without' } }),
      ...names.map((name) => scopeOf(rules, name, groupOf(name))),
    ]);
    expect(scopes[0]?.subjects[0]).toMatchObject({ kind: 'overall', status: 'disagree' });
    expect(skipped).toBe(1);
  });

  test("gives Cronbach's alpha of complete rows, and ICC of the sides within the regions", async () => {
    const { reliability } = await json(people);
    const complete = (side: Side) =>
      answersOf(side)
        .filter((answers) => !answers.includes(null))
        .map((answers) => answers.map(Number));
    expect(reliability.alpha.sales).toBeCloseTo(reliabilityOf(complete('sales')).alpha ?? NaN, 12);
    expect(reliability.alpha.marketing).toBeCloseTo(reliabilityOf(complete('marketing')).alpha ?? NaN, 12);
    const groups = ['Nordics', 'Benelux', 'DACH'].flatMap((region) =>
      (['sales', 'marketing'] as const).map((side) => {
        const scores = answersOf(side, region).map((answers) => {
          const scored = scoreResponse(concord20, answers);
          return scored.kind === 'scored' ? scored.score : NaN;
        });
        return {
          n: scores.length,
          sum: scores.reduce((sum, score) => sum + score, 0),
          squares: scores.reduce((sum, score) => sum + score ** 2, 0),
        };
      }),
    );
    const { icc1, icc2 } = intraclassCorrelations(groups);
    expect(reliability.icc1).toBeCloseTo(icc1, 10);
    expect(reliability.icc2).toBeCloseTo(icc2, 10);
  });

  test('keeps back sides with fewer people than k, and passes nothing of theirs on', async () => {
    const rows = [
      ...madeUpPeople(['DACH'], 6).filter(({ side }) => side === 'sales'),
      ...madeUpPeople(['DACH'], 4).filter(({ side }) => side === 'marketing'),
    ];
    const [company] = (await json(rows)).scopes;
    expect(company?.n).toEqual({ sales: 6 });
    expect(company?.score).toEqual({ sales: expect.any(Number) as number });
    for (const subject of company?.subjects ?? []) {
      expect(subject).toMatchObject({ status: 'hidden', hidden: 'too-few' });
      expect(subject).not.toHaveProperty('marketing');
      expect(subject).not.toHaveProperty('gap');
    }
    expect((await json(rows, '--k', '4')).scopes[0]?.n).toEqual({ sales: 6, marketing: 4 });
  });

  test('counts a side of nobody, one person alone, and everyone equal', async () => {
    const alone = await json([row('sales', 'DACH')]);
    expect(alone.scopes.map(({ n }) => n)).toEqual([{}, {}]);
    expect(alone.reliability).toMatchObject({
      alpha: { sales: null, marketing: null },
      icc1: null,
      icc2: null,
    });
    const equal = await json([
      ...Array<Row>(6).fill(row('sales', '')),
      ...Array<Row>(6).fill(row('marketing', '')),
    ]);
    expect(equal.scopes).toHaveLength(1);
    expect(equal.scopes[0]?.score).toEqual({ sales: 60, marketing: 60, company: 60 });
    expect(equal.reliability).toMatchObject({
      alpha: { sales: null, marketing: null },
      icc1: null,
      icc2: null,
    });
  });

  test('shows observers of the whole company, who take no part in a disagreement', async () => {
    const observers = Array<Row>(5).fill(row('observer', 'DACH', 5));
    const [company] = (await json([...people, ...observers])).scopes;
    expect(company?.n).toEqual({ sales: 42, marketing: 42, observer: 5 });
    expect(company?.score.observer).toBe(100);
  });

  test('does not call it a disagreement when only the mix of regions differs', async () => {
    const rows = (['sales', 'marketing'] as const).flatMap((side) =>
      (['High', 'Low'] as const).flatMap((region) => {
        const many = (side === 'sales') === (region === 'High');
        return Array.from({ length: many ? 60 : 8 }, (_, index) =>
          row(side, region, (region === 'High' ? 4 : 2) + (index % 2)),
        );
      }),
    );
    const [company] = (await json(rows)).scopes;
    expect(company?.subjects[0]).toMatchObject({ status: 'undecided', regionalMix: true });
    expect(await text(rows)).toContain('From the mix of regions alone: overall, Planning');
  });
});

describe('concord analyse for a person', () => {
  test('says first that the sides differ, when that is established, and then about what', async () => {
    const out = await text(people);
    expect(out.replaceAll('\n', ' ')).toMatch(
      /^Sales is at \w+ \([\d.]+\), Marketing at \w+ \([\d.]+\). Sales rates the working relationship/,
    );
    expect(out).toContain('Whole company: Sales rates the working relationship');
    expect(out).toMatch(/- Sales sees more joint planning than Marketing does/);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('says that it is not clear whether they differ, when it is not, and gives both levels', async () => {
    const out = await text(madeUpPeople(['DACH'], 12, { seed: 'alike' }));
    expect(out.replaceAll('\n', ' ')).toMatch(
      /^Sales is at \w+ \([\d.]+\), Marketing at \w+ \([\d.]+\). It is not clear whether they differ as a whole\./,
    );
    expect(out).toContain('No disagreement is established.');
  });

  test('says what both sides call weak and where a side is split, behind the disagreements', async () => {
    const [O1, M1] = [17, 11];
    const rows = Array.from({ length: 20 }, (_, index): Row => {
      const { side, region, answers } = row(index < 10 ? 'sales' : 'marketing', 'DACH');
      const lead = index < 10 ? (index % 2 === 0 ? 1 : 5) : 3;
      return { side, region, answers: answers.with(O1, 1).with(M1, lead) };
    });
    const out = (await text(rows)).replaceAll(/\n +/g, ' ');
    expect(out).toContain(
      'Also worth knowing Whole company: both sides agree that "one executive" is weak here. Nobody has to be convinced; you can start with the next step. Sales 1.0, Marketing 1.0. Whole company: on "same words" people in Sales see things very differently from each other. Their average hides this. Sales: 5 disagree, 5 agree.',
    );
    expect((await json(rows)).findings).toHaveLength(2);
    expect(await text(people)).not.toContain('Also worth knowing');
  });

  test('explains what is hidden', async () => {
    const out = await text([...people, ...Array<Row>(3).fill(row('marketing', 'Iberia'))]);
    expect(out).toContain('Hidden, Marketing: Iberia (fewer than 5 people).');
    expect(out).toContain('Their answers count in the figures of larger groups.');
  });

  test('says so when no region shows both sides, so that the mix of regions could not be looked at', async () => {
    const rows = madeUpPeople(['all'], 40, { gap: 1.6 }).map((person) => ({
      ...person,
      region: person.side === 'sales' ? 'North' : 'South',
    }));
    const out = (await text(rows)).replaceAll(/\n +/g, ' ');
    expect(out).toContain('Whole company: Sales rates the working relationship');
    expect(out).toContain('No region shows both sides, so it could not be looked at');
  });

  test('says so when everything is hidden: that is no mistake', async () => {
    const out = await text(people, '--k', '1000');
    expect(out).toMatch(/^Nothing can be shown: figures are shown only for groups of 1000 or more/);
    expect(out).not.toContain('Planning');
  });

  test('has colours only where they are wanted', async () => {
    const answers = await file(fileOf(people));
    expect((await concord(['analyse', answers])).out).not.toContain('\u001b');
    expect((await concord(['analyse', answers], { env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[1m');
    expect((await concord(['analyse', answers], { env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
  });

  test("analyses a company's own set, and names a rule that the set breaks", async () => {
    const set = questionSet([3, 2]);
    const answers = await file(
      `side,s1,s2,s3,s4,s5\n${'sales,5,5,5,5,4\nmarketing,1,2,1,1,1\n'.repeat(30)}`,
      'own.csv',
    );
    const good = await file(`\uFEFF${JSON.stringify(set)}`, 'set.json');
    const { code, out } = await concord(['analyse', answers, '--set', good]);
    expect(code).toBe(0);
    expect(out).toContain('Sales rates "Area 1" higher than Marketing does.');
    expect(out).toContain('Sales agrees more with "Statement 1 of area 1" than Marketing does.');

    const twice = { ...set, statements: set.statements.map((statement) => ({ ...statement, id: 'same' })) };
    const bad = await concord(['analyse', answers, '--set', await file(JSON.stringify(twice), 'bad.json')]);
    expect(bad).toMatchObject({ code: 2, out: '' });
    expect(bad.err).toContain('statements[1].id: the statement id "same" is used twice');
  });

  test('reads what is piped into it', async () => {
    const { code, out } = await concord(['analyse', '-', '--json'], { input: fileOf(people) });
    expect(code).toBe(0);
    expect((JSON.parse(out) as Analysis).people).toBe(84);
  });

  test('names columns that it does not use once, beside the result', async () => {
    const rows = [
      [...header, 'Comment'],
      [...cellsOf(row('sales', 'DACH')), 'Fine.'],
    ];
    const { code, out, err } = await concord(['analyse', await file(csv(rows)), '--json']);
    expect(code).toBe(0);
    expect(err).toBe('Columns that are not used: "Comment".\n');
    expect((JSON.parse(out) as Analysis).people).toBe(1);
  });
});

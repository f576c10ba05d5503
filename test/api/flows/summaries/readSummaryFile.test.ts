import { readSummaryFile } from '../../../../api/flows/summaries/readSummaryFile.ts';
import { randomFrom } from '../../../../cli/simulate/random.ts';
import { concord20, questionSet } from '../../../builders/questionSets.ts';
import { closedAt, fileOf, sha256, summaryOfPeople } from '../../../builders/summaries.ts';

const read = (text: string) => readSummaryFile(text, concord20, sha256, closedAt);
const summary = summaryOfPeople();
const whole = fileOf(summary);
/** A file that somebody has changed and given the right checksum. */
const sealed = (changed: object) => fileOf({ ...summary, ...changed });
const areas = (changed: object) => [{ ...summary.areas[0], ...changed }, ...summary.areas.slice(1)];
const { score, level } = summary;

test('a file that Concord made is read as it was written', () => {
  expect(read(whole)).toEqual({ kind: 'summary', file: JSON.parse(whole) as unknown });
  expect(read(fileOf(summaryOfPeople(12, 3))).kind).toBe('summary');
});

test('what programs and mail do to a text does no harm', () => {
  const value = JSON.parse(whole) as object;
  for (const text of [
    `\uFEFF${whole}`,
    whole.replaceAll('\n', '\r\n'),
    JSON.stringify(value),
    JSON.stringify(value, null, '\t'),
    JSON.stringify(Object.fromEntries(Object.entries(value).toReversed())),
  ])
    expect(read(text).kind).toBe('summary');
});

test.each([
  ['nothing', ''],
  ['no JSON', 'P1;P2;P3'],
  ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000'],
  ['a file in UTF-16', Array.from(whole).join('\u0000')],
  ['a list', '[]'],
  ['null', 'null'],
  ['a question set', JSON.stringify(concord20)],
  ['another format', whole.replace('concord-summary', 'concord-figures')],
  ['no version', whole.replace('"version": 1,', '')],
  ['a version that is a text', whole.replace('"version": 1', '"version": "1"')],
  ['version 0', whole.replace('"version": 1', '"version": 0')],
  ['a version and a half', whole.replace('"version": 1', '"version": 1.5')],
  ['too many characters', `${whole}${' '.repeat(40_000)}`],
  ['a hundred thousand brackets', '['.repeat(20_000)],
])('is no summary: %s', (_, text) => expect(read(text)).toEqual({ kind: 'not-a-summary' }));

test('a file that was cut off on the way is told from one that never was a summary', () => {
  for (const length of [60, 400, whole.trimEnd().length - 1])
    expect(read(whole.slice(0, length))).toEqual({ kind: 'damaged-summary', at: '' });
});

test.each([
  ['2026-Q3', 'summary'],
  ['2026-Q4', 'summary'],
  ['2027-Q1', 'future-summary'],
  ['2099-Q4', 'future-summary'],
])('a round may have closed in this quarter or before, not later: %s in November 2026', (closed, kind) =>
  expect(read(sealed({ closed })).kind).toBe(kind),
);

test('a file of a newer Concord is told apart from a damaged one', () => {
  const text = JSON.stringify({ format: 'concord-summary', version: 2, whatever: { is: 'new' } });
  expect(read(text)).toEqual({ kind: 'newer-summary', version: 2 });
});

test.each([
  ['one figure changed', whole.replace(/"sales": 3\.\d/, '"sales": 4.9'), 'checksum'],
  ['no checksum', whole.replace(/,\s*"checksum": "\w+"/, ''), 'checksum'],
  ['another checksum', whole.replace(/"checksum": "."*/, '"checksum": "0'), 'checksum'],
  ['a key too many', whole.replace('"closed"', '"title": "Acme", "closed"'), ''],
  ['a key twice', whole.replace('"closed"', '"closed": "2020-Q1", "closed"'), ''],
  ['the same key twice', whole.replace('"people"', '"closed": "2026-Q4", "people"'), ''],
  ['a key __proto__', whole.replace('"closed"', '"__proto__": {"closed": "2020-Q1"}, "closed"'), ''],
  ['a __proto__ in a list', whole.replace('"id": "P1"', '"id": "P1", "__proto__": []'), ''],
  ['a key constructor', whole.replace('"closed"', '"constructor": {"prototype": {}}, "closed"'), ''],
  ['a number written otherwise', whole.replace(/"sales": (\d\.\d)/, '"sales": $10'), ''],
  ['an endless number', whole.replace(/"sales": \d\.\d/, '"sales": 1e999'), 'areas[0].sales'],
  ['less than nothing', whole.replace(/"sales": \d\.\d/, '"sales": -0'), 'areas[0].sales'],
  ['a number as text', whole.replace(/"sales": (\d\.\d)/, '"sales": "$1"'), 'areas[0].sales'],
  ['nothing for a number', whole.replace(/"sales": \d\.\d/, '"sales": null'), 'areas[0].sales'],
  ['too exact a number', whole.replace(/"sales": (\d\.\d)/, '"sales": $1234567'), 'areas[0].sales'],
  ['a quarter that is none', whole.replace('2026-Q4', '2026-Q5'), 'closed'],
  ['markup for an id', whole.replace('"id": "P1"', '"id": "<b>P1</b>"'), 'statements[0].id'],
  ['a size of its own', whole.replace('"50-199"', '"51"'), 'people'],
  ['deep brackets', whole.replace('"closed"', `"x": ${'['.repeat(9_000)}${']'.repeat(9_000)}, "closed"`), ''],
])('is damaged: %s', (_, text, at) => {
  const outcome = read(text);
  expect(outcome.kind).toBe('damaged-summary');
  if (outcome.kind === 'damaged-summary' && at !== '') expect(outcome.at).toBe(at);
  expect(({} as { closed?: string }).closed).toBeUndefined();
});

describe('a file with the right checksum whose figures cannot be', () => {
  test.each([
    ['the company lies outside its sides', { score: { ...score, company: 90.1 } }, 'level.company'],
    [
      'the company is not between its sides',
      { score: { ...score, company: (score.company ?? 0) - 0.3 } },
      'score.company',
    ],
    ['a company without a side', { score: { sales: score.sales, company: 60 }, level }, 'level.marketing'],
    ['a level that the score has not reached', { level: { ...level, sales: 'integrated' } }, 'level.sales'],
    ['no side at all', { score: {}, level: {}, areas: [], statements: [] }, 'areas'],
    ['an area far from its statements', { areas: areas({ sales: 5 }) }, 'areas[0].sales'],
    ['an area too few', { areas: summary.areas.slice(1) }, 'areas'],
    ['statements in another order', { statements: summary.statements.toReversed() }, 'statements'],
    [
      'a sure difference that is none',
      { areas: areas({ sales: 3, marketing: 3, differ: true }) },
      'areas[0].differ',
    ],
    [
      'all statements at one end and the whole at the other',
      {
        statements: summary.statements.map(({ id }) => ({ id, sales: 1, marketing: 1, differ: false })),
        areas: summary.areas.map(({ id }) => ({ id, sales: 1, marketing: 1, differ: false })),
      },
      'score.sales',
    ],
  ])('is damaged: %s', (_, changed, at) => {
    const rounded = JSON.parse(JSON.stringify(changed), (_key, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 10) / 10 : value,
    ) as object;
    expect(read(sealed(rounded))).toEqual({ kind: 'damaged-summary', at });
  });

  test('shows nothing of a side that has no score', () => {
    const hidden = {
      score: { marketing: score.marketing },
      level: { marketing: level.marketing },
      differ: false,
    };
    expect(read(sealed(hidden))).toMatchObject({
      kind: 'damaged-summary',
      at: expect.stringMatching(/sales|differ/) as string,
    });
  });
});

test('a file about other words is never compared, although its ids are the same', () => {
  const [first, ...others] = concord20.statements;
  const reworded = { ...concord20, statements: [{ ...first, text: 'Else.' }, ...others] } as typeof concord20;
  expect(read(fileOf(summaryOfPeople(9, 9, reworded)))).toEqual({
    kind: 'other-questions',
    id: 'concord-20',
  });
  const own = questionSet([3, 2]);
  expect(read(fileOf(summaryOfPeople(9, 9, own)))).toEqual({ kind: 'other-questions', id: own.id });
  expect(readSummaryFile(fileOf(summaryOfPeople(9, 9, own)), own, sha256, closedAt).kind).toBe('summary');
});

test('a file with any sign changed, lost or added is refused, or says what it said', () => {
  const random = randomFrom('mutations');
  const below = (most: number) => Math.floor(random.uniform() * most);
  const signs = Array.from('0123456789.-+eE"{}[],: \n\\/u<>__proto__nulltrue\u0000\u200b😀');
  const said = JSON.stringify(JSON.parse(whole));
  const kinds = new Map<string, number>();
  for (let attempt = 0; attempt < 3_000; attempt++) {
    let text = whole;
    for (let changes = 1 + below(3); changes > 0; changes--) {
      const at = below(text.length);
      const sign = signs[below(signs.length)] ?? '';
      const cut = [at, at + 1, at + 1 + below(40), at][below(4)] ?? at;
      text = text.slice(0, at) + (below(3) === 0 ? '' : sign) + text.slice(cut);
    }
    const outcome = read(text);
    kinds.set(outcome.kind, (kinds.get(outcome.kind) ?? 0) + 1);
    if (outcome.kind === 'summary') expect(JSON.stringify(outcome.file)).toBe(said);
  }
  // Blanks are harmless; everything else is found.
  expect([...kinds.keys()].toSorted()).toEqual(
    expect.arrayContaining(['damaged-summary', 'not-a-summary', 'summary']),
  );
  expect(kinds.get('summary') ?? 0).toBeLessThan(1_500);
});

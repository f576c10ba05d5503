import { execFileSync } from 'node:child_process';

/** What the code says in a time zone: that of a test's own process is set before it begins. */
const saidIn = (zone: string, code: string): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--experimental-strip-types',
        '--disable-warning=ExperimentalWarning',
        '--input-type=module',
        '-e',
        code,
      ],
      { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
    ),
  );

const CODE = `
import { dayHere } from './src/app/i18n/dayHere.ts';
import { compareFile } from './src/features/results/compare/compareFile.ts';
import { fileOf } from './src/features/results/files.ts';
import { trendFigures } from './src/features/results/parts/trendFigures.ts';
import { confidenceWords, roundWords } from './src/app/picture/aroundWords.ts';
const at = '2026-11-13T23:30:00.000Z';
const i18n = { t: (_key, values) => values?.date ?? '', date: (day) => day, locale: 'en' };
const figures = { region: null, n: {}, score: {}, level: {} };
const round = { title: 'Autumn', state: 'closed', closesAt: at, regions: [], minimumGroupSize: 5 };
console.log(JSON.stringify([
  dayHere(at),
  fileOf('trend', { scope: { region: null }, round, releasedAt: at }).date,
  compareFile('compare-areas', { names: ['DACH', 'Benelux'], kinds: ['region', 'region'] }, { round, releasedAt: at }).date,
  roundWords(i18n, { round }),
  confidenceWords(i18n, { round, releasedAt: at }).trim(),
  ...trendFigures(i18n, { scope: figures, round }, [{ ...figures, closedAt: at }]).rows.map(([, day]) => day),
]));
`;

/** Paper and files said the day before: that of Greenwich. */
test.each([
  ['Europe/Berlin', '2026-11-14'],
  ['America/New_York', '2026-11-13'],
])('in %s, paper and saved files tell the day that the screen shows there', (zone, day) =>
  expect(saidIn(zone, CODE)).toEqual(Array(7).fill(day)),
);

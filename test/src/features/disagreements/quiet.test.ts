import type { Finding } from '../../../../contract/findings.ts';
import { noFilters } from '../../../../src/features/disagreements/list/filters.ts';
import { quietFigures } from '../../../../src/features/disagreements/quiet/quietFigures.ts';
import { quietGroups } from '../../../../src/features/disagreements/quiet/quietGroups.ts';
import { wordsFor } from '../results/builders.ts';

const weak = (
  region: string | null,
  changed: Partial<Extract<Finding, { kind: 'shared-problem' }>> = {},
) => ({
  kind: 'shared-problem' as const,
  region,
  subject: { kind: 'statement' as const, id: 'O1' },
  sales: 1.4,
  marketing: 1.66,
  includes: [],
  ...changed,
});
const split: Finding = {
  kind: 'split-side',
  region: 'DACH',
  subject: { kind: 'statement', id: 'M1' },
  side: 'sales',
  answers: [6, 1, 1, 2, 7, 3],
};
const placesOf = (groups: ReturnType<typeof quietGroups>) =>
  groups.map(({ places }) => places.map(({ region }) => region));
const company = { of: 'company' } as const;
const inRegion = (name: string) => ({ of: 'region', name }) as const;

test('what is told of several places is one entry, the broadest place first', () => {
  const findings = [
    weak(null),
    split,
    weak('DACH'),
    weak('Benelux', { subject: { kind: 'area', id: 'people' } }),
  ];
  expect(placesOf(quietGroups(findings, 'shared-problem', noFilters.region))).toEqual([
    [null, 'DACH'],
    ['Benelux'],
  ]);
  expect(placesOf(quietGroups(findings, 'split-side', noFilters.region))).toEqual([['DACH']]);
});

test('the same subject with other parts, or of another side, is another entry', () => {
  const area = { kind: 'area', id: 'people' } as const;
  const parts = [
    weak(null, { subject: area }),
    weak('DACH', { subject: area, includes: [{ kind: 'statement', id: 'O1' }] }),
  ];
  expect(quietGroups(parts, 'shared-problem', noFilters.region)).toHaveLength(2);
  expect(quietGroups([split, { ...split, side: 'marketing' }], 'split-side', noFilters.region)).toHaveLength(
    2,
  );
});

test('the choice of a region narrows it, regions that are shown as one included', () => {
  const joined = weak('~smaller', { joined: ['Nordics', 'Iberia'] });
  const findings = [weak(null), weak('DACH'), joined];
  expect(placesOf(quietGroups(findings, 'shared-problem', company))).toEqual([[null]]);
  expect(placesOf(quietGroups(findings, 'shared-problem', inRegion('DACH')))).toEqual([['DACH']]);
  expect(placesOf(quietGroups(findings, 'shared-problem', inRegion('Iberia')))).toEqual([['~smaller']]);
});

test('its figures are words: averages rounded down with their level, or how many answered low and high', () => {
  const words = wordsFor();
  const name = ({ id }: { id: string }) => `name of ${id}`;
  const areaOf = (statement: string) => statement.slice(0, 1);
  expect(quietFigures(words, weak(null), name, areaOf)).toBe(
    'Both sides: Undefined. Average answer: Sales 1.4, Marketing 1.6.',
  );
  expect(
    quietFigures(
      words,
      weak(null, {
        includes: [
          { kind: 'statement', id: 'O1' },
          { kind: 'statement', id: 'O2' },
        ],
      }),
      name,
      areaOf,
    ),
  ).toMatch(/ It shows in: name of O1 and name of O2\.$/);
  expect(
    quietFigures(
      words,
      weak(null, {
        includes: [
          { kind: 'area', id: 'O' },
          { kind: 'statement', id: 'O1' },
          { kind: 'statement', id: 'T2' },
        ],
      }),
      name,
      areaOf,
    ),
  ).toMatch(/ It shows in: name of O and name of T2\.$/);
  expect(quietFigures(words, split, name, areaOf)).toBe('Sales: 7 disagree, 1 neither, 9 agree.');
});

import { compareIn, comparePlace } from '../../../../src/features/results/compare/comparePlace.ts';
import {
  choiceAmong,
  figuresOf,
  firstChoice,
  groupsOf,
  relationOf,
} from '../../../../src/features/results/compare/groups.ts';
import { shown } from './builders.ts';
import { i18n, region, hidden, spring, friends, material } from './comparing.ts';

describe('what can be laid beside each other', () => {
  const all = material({
    regions: [region('DACH', 3), region('Benelux', 4), hidden],
    earlier: [spring, { ...spring, round: 'nothing-alike', subjects: [] }],
    others: [friends, { ...friends, id: 'f', sameQuestions: false, summary: null }],
  });

  test('is what this person sees and what was asked alike; a region that shows nothing is not offered', () =>
    expect(groupsOf(i18n, all).map(({ kind, name }) => [kind, name])).toEqual([
      ['company', 'Whole company'],
      ['region', 'DACH'],
      ['region', 'Benelux'],
      ['round', 'Spring'],
      ['file', 'Friends'],
    ]));

  test('tells rounds of one title apart by the day of their closing, and of one day by its time', () => {
    const again = (round: string, closedAt: string, title = 'Spring') => ({
      ...spring,
      round,
      closedAt,
      title,
    });
    const names = groupsOf(
      i18n,
      material({
        earlier: [
          again('a', '2025-05-01T12:00:00.000Z'),
          again('b', '2024-05-02T09:00:00.000Z'),
          again('c', '2024-05-02T15:30:00.000Z'),
          again('d', '2023-01-09T12:00:00.000Z', shown().round.title),
          again('e', '2022-01-09T12:00:00.000Z', 'Alone'),
        ],
      }),
    ).map(({ name }) => name);
    expect(names).toEqual([
      'Whole company',
      'Spring (1\u00a0May 2025)',
      expect.stringMatching(/^Spring \(2 May 2024, \d\d:00\)$/),
      expect.stringMatching(/^Spring \(2 May 2024, \d\d:30\)$/),
      `${shown().round.title} (9\u00a0January 2023)`,
      'Alone',
    ]);
  });

  test('are two regions at first, else the company and what there is, and nothing where there is nothing', () => {
    expect(firstChoice(groupsOf(i18n, all))).toEqual(['r0', 'r1']);
    expect(firstChoice(groupsOf(i18n, material({ earlier: [spring] })))).toEqual(['company', 'round~spring']);
    expect(firstChoice(groupsOf(i18n, material({ others: [friends] })))).toEqual([
      'company',
      'file~0123456789abcdef',
    ]);
    expect(firstChoice(groupsOf(i18n, material({ regions: [hidden] })))).toBeNull();
  });

  test('is what the address says, as long as both are there', () => {
    const groups = groupsOf(i18n, all);
    const chosen = { first: 'company', second: 'round~spring', of: 'sales' } as const;
    expect(choiceAmong(groups, compareIn(comparePlace(chosen)).chosen)).toEqual(chosen);
    const usual = { first: 'r0', second: 'r1', of: 'both' };
    for (const place of [
      'compare',
      'compare~r0~file~gone~both',
      'compare~r0~r9~both',
      'compare~r0~r0~both',
      'compare~r1~r0~neither',
    ]) {
      expect(compareIn(place).isCompare).toBe(true);
      expect(choiceAmong(groups, compareIn(place).chosen)).toEqual(usual);
    }
    expect(compareIn('r0').isCompare).toBe(false);
  });

  test('belongs together as its kinds do', () => {
    const of = (first: 'company' | 'region' | 'round' | 'file', second: typeof first) =>
      relationOf({ id: '1', name: '', kind: first }, { id: '2', name: '', kind: second });
    expect([of('region', 'region'), of('company', 'round'), of('round', 'round')]).toEqual([
      'apart',
      'rounds',
      'rounds',
    ]);
    expect([
      of('company', 'region'),
      of('region', 'round'),
      of('file', 'region'),
      of('file', 'file'),
    ]).toEqual(['part', 'mixed', 'other', 'other']);
  });

  test('has of an earlier round only what both were asked', () => {
    const company = region('', 3);
    expect(figuresOf('round~spring', all, company)?.subjects.map(({ id }) => id)).toEqual(['planning']);
    expect(figuresOf('round~spring', all, undefined)).toBeUndefined();
  });
});

import type { Problem } from '../../../../contract/problems.ts';
import { fieldsOf, likeRound, newFields } from '../../../../src/features/rounds/form/fields.ts';
import { changeBody, createBody } from '../../../../src/features/rounds/form/roundBodies.ts';
import { mistakesFrom, mistakesIn } from '../../../../src/features/rounds/form/mistakes.ts';
import {
  given,
  givenBy,
  newRule,
  rulesIn,
  rulesText,
} from '../../../../src/features/rounds/form/placeRules.ts';
import { i18n, round } from './builders.ts';

const now = new Date('2026-11-18T10:00:00Z');
const fresh = { ...newFields(now, 'Europe/Berlin'), title: 'Winter' };
const rule = { ...newRule, text: 'Sales' };
const office = { of: 'office', how: 'is', text: 'Zürich', side: null, region: 'DACH' } as const;

test('rules come back from the form as they went in, and the next round takes them over', () => {
  const fields = fieldsOf(round({ placeRules: [rule, office] }));
  expect(createBody(fields).placeRules).toEqual([rule, office]);
  expect(likeRound(round({ placeRules: [rule] }), fresh, []).placeRules).toBe(rulesText([rule]));
  expect(createBody(fresh).placeRules).toEqual([]);
  expect(fieldsOf(round()).placeRules).toBe(rulesText([]));
});

test('a change names the rules where they are different, and only then', () => {
  const before = fieldsOf(round({ placeRules: [rule] }));
  expect(changeBody(before, { ...before, title: 'New' })).toEqual({ title: 'New' });
  const after = { ...before, placeRules: rulesText([...rulesIn(before.placeRules), office]) };
  expect(changeBody(before, after)).toEqual({ placeRules: [rule, office] });
  expect(changeBody(before, { ...before, placeRules: '' })).toEqual({ placeRules: [] });
});

test('what a rule fills in is one choice, whatever the region is called', () => {
  for (const place of [
    { side: 'observer', region: null },
    { side: null, region: 'DACH' },
    { side: null, region: 'side:sales' },
  ] as const)
    expect(given(givenBy(place))).toEqual(place);
});

test('a rule without words, and one that Concord refuses, are named by their place', () => {
  const fields = { ...fresh, placeRules: rulesText([rule, newRule]) };
  expect(mistakesIn(i18n, fields, now).at.placeRules).toContain('2');
  const problem: Problem = {
    type: 'urn:concord:problem:invalid-request',
    title: '',
    status: 400,
    detail: '',
    errors: [{ path: 'placeRules[2].region', message: 'is no region of the round' }],
  };
  const found = mistakesFrom(i18n, { kind: 'refused', problem, retryAfter: null }, fields);
  expect(found?.at.placeRules).toMatch(/3.*is no region of the round/);
  expect(found?.rules).toEqual({ 2: { gives: 'Is no region of the round.' } });
});

test('rules that fill in regions which the round does not have are all told before anything is sent', () => {
  const placeRules = rulesText([office, rule, { ...office, region: 'Benelux' }]);
  const found = mistakesIn(i18n, { ...fresh, regions: 'Benelux\nIberia', placeRules }, now);
  expect(found.rules).toEqual({ 0: { gives: expect.stringContaining('not in the list above') as string } });
  expect(found.at.placeRules).toBe(found.rules?.[0]?.gives);
  expect(
    mistakesIn(i18n, { ...fresh, regions: 'Benelux\nDACH', placeRules }, now).at.placeRules,
  ).toBeUndefined();
});

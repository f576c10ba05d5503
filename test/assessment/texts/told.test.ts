import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type AnyNode } from '@humanwhocodes/momoa';
import { levels } from '../../../assessment/level.ts';
import { placeholdersIn } from '../../../assessment/texts/fill.ts';
import { findingPlaceholders, findingText } from '../../../assessment/texts/findingText.ts';
import findings from '../../../assessment/texts/findings.en.json' with { type: 'json' };
import { levelText } from '../../../assessment/texts/levelText.ts';
import levelTexts from '../../../assessment/texts/levels.en.json' with { type: 'json' };
import { placeName, sideName, subjectName } from '../../../assessment/texts/names.ts';
import { surePlaceholders, sureText } from '../../../assessment/texts/sureText.ts';
import sure from '../../../assessment/texts/sure.en.json' with { type: 'json' };
import tab from '../../../src/app/i18n/en.json' with { type: 'json' };
import { concord20, questionSet } from '../../builders/questionSets.ts';
import { filledWithNames } from '../../builders/texts.ts';

const files = ['assessment/texts', 'assessment/playbook'].flatMap((room) =>
  readdirSync(room).map((file) => join(room, file)),
);

/** The names of all members of all objects of a file, each as often as it is written. */
function membersIn(node: AnyNode): string[][] {
  if (node.type === 'Document') return membersIn(node.body);
  if (node.type === 'Array') return node.elements.flatMap(({ value }) => membersIn(value));
  if (node.type !== 'Object') return [];
  const names = node.members.map(({ name }) => (name.type === 'String' ? name.value : name.name));
  return [names, ...node.members.flatMap(({ value }) => membersIn(value))];
}

test.each(files.filter((file) => file.endsWith('.json')))('no text is written twice in %s', (file) => {
  for (const names of membersIn(parse(readFileSync(file, 'utf8'))))
    expect(names).toEqual([...new Set(names)]);
});

test('how sure Concord is can be said with the figures behind it', () => {
  for (const id of Object.keys(sure) as (keyof typeof sure)[]) {
    expect(placeholdersIn(sure[id])).toEqual(surePlaceholders[id]);
    expect(sureText(id, filledWithNames(surePlaceholders[id]))).not.toMatch(/[{}]/);
  }
  const figures = { gap: '0.7', from: 1, to: 5, low: '0.1', high: '1.4', nSales: 64, nMarketing: 31 };
  expect(sureText('figures', figures)).toBe(
    'Difference 0.7 on the scale from 1 to 5, likely between 0.1 and 1.4. Answers: 64 from Sales, 31 from Marketing.',
  );
});

test('what is found without an alert is told in a sentence and a question', () => {
  for (const id of Object.keys(findings) as (keyof typeof findings)[]) {
    const { text, ask } = findings[id];
    expect(placeholdersIn(`${text} ${ask}`).toSorted()).toEqual([...findingPlaceholders[id]].toSorted());
    const told = findingText(id, filledWithNames(findingPlaceholders[id]));
    expect(`${told.text} ${told.ask}`).not.toMatch(/[{}]/);
    // How a side sees the other is told of the whole company alone: no place stands before it.
    expect(told.text.startsWith('<where>: ')).toBe(placeholdersIn(text).includes('where'));
  }
});

test('every level is told to everybody and to those who decide, as the tab tells it', () => {
  expect(Object.keys(levelTexts)).toEqual([...levels]);
  for (const level of levels) {
    const text = levelText(level);
    for (const words of Object.values(text)) expect(words).toMatch(/^[^{}]+$/);
    expect(tab[`level.${level}.name`]).toBe(text.name);
    expect(tab[`level.${level}.employee`]).toBe(text.employee);
  }
});

test('sides, places and subjects have the names that sentences use', () => {
  expect([sideName('sales'), sideName('marketing')]).toEqual(['Sales', 'Marketing']);
  expect([placeName(null), placeName('DACH')]).toEqual(['Whole company', 'DACH']);
  expect(placeName(null)).toBe(tab['results.wholeCompany']);
  const named = [
    { kind: 'overall', id: 'overall' } as const,
    { kind: 'area', id: 'trust' } as const,
    { kind: 'statement', id: 'P1' } as const,
  ].map((subject) => subjectName(subject, concord20));
  expect(named).toEqual(['working together', 'Trust', 'say in plan']);
  expect(subjectName({ kind: 'statement', id: 'A1S1' }, questionSet())).toBe('Statement 1 of area 1');
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../../src/app/i18n/locale.ts';
import { compileMessage } from '../../../vite.messages.ts';

/** Where the texts are: English, and how the file of another language is called. */
const rooms: readonly [folder: string, translated: (kind: string, tag: string) => string][] = [
  ['assessment/texts', (kind, tag) => `assessment/languages/${tag}/${kind}.json`],
  ['assessment/playbook', (kind, tag) => `assessment/languages/${tag}/${kind}.json`],
  ['api/bot/texts', (kind, tag) => `api/bot/texts/${kind}.${tag}.json`],
  ['api/bot/cards/texts', (kind, tag) => `api/bot/cards/texts/${kind}.${tag}.json`],
];
const masters = rooms.flatMap(([folder, translated]) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.en.json'))
    .map((file) => ({
      english: join(folder, file),
      translated: (tag: string) => translated(file.replace('.en.json', ''), tag),
    })),
);
const tab = { english: 'src/app/i18n/en.json', translated: (tag: string) => `src/app/i18n/${tag}.json` };
const pairs = languages
  .filter((tag) => tag !== 'en')
  .flatMap((tag) => [...masters, tab].map(({ english, translated }) => [translated(tag), english] as const));

type Leaf = readonly [path: string, text: string];

/** Every text of a file by its path; lists keep their length. What stands under `commands` are words that people type. */
function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return [[path, value]];
  if (path === '/commands') return Object.keys(value as object).map((key) => [`${path}/${key}`, 'word']);
  return Object.entries(value as object).flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`));
}
const leavesIn = (file: string): Leaf[] => leavesOf(JSON.parse(readFileSync(file, 'utf8')));
const isNote = ([path]: Leaf) => path === '/note';

/** The names of values, choices and tags that a text is made of. */
function partsOf(message: unknown): string[] {
  if (typeof message === 'string' || message === null || typeof message !== 'object') return [];
  if (Array.isArray(message)) return [...new Set(message.flatMap(partsOf))].toSorted();
  const piece = message as Record<string, unknown>;
  const own = ['value', 'plural', 'select', 'tag'].filter((kind) => typeof piece[kind] === 'string');
  const inner = [
    ...Object.values((piece['options'] as Record<string, unknown> | undefined) ?? {}),
    piece['children'],
  ];
  // A language may need a choice by number where English needs none.
  return [
    ...own.map((kind) => (kind === 'tag' ? `<${String(piece[kind])}>` : String(piece[kind]))),
    ...inner.flatMap(partsOf),
  ];
}
const partsIn = (text: string): string[] => {
  const message = compileMessage(text);
  return typeof message === 'string' ? [] : partsOf(message);
};

test.each(pairs)('%s has every text of English, and no other', (file, english) => {
  const expected = leavesIn(english).filter((leaf) => !isNote(leaf));
  const found = leavesIn(file).filter((leaf) => !isNote(leaf));
  expect(found.map(([path]) => path)).toEqual(expected.map(([path]) => path));
  for (const [path, text] of found) expect([path, text.trim()]).not.toEqual([path, '']);
});

test.each(pairs)('%s fills in what English fills in', (file, english) => {
  const master = new Map(leavesIn(english));
  const wrong = leavesIn(file)
    .filter((leaf) => !isNote(leaf))
    .map(([path, text]) => [path, partsIn(text), partsIn(master.get(path) ?? '')] as const)
    .filter(([, found, wanted]) => JSON.stringify(found) !== JSON.stringify(wanted));
  expect(wrong).toEqual([]);
});

test.each(languages.filter((tag) => tag !== 'en'))(
  '%s has the question set of Concord, word by word',
  (tag) => {
    const file = `assessment/sets/concord-20.${tag}.json`;
    expect(existsSync(file)).toBe(true);
    const set = JSON.parse(readFileSync('assessment/sets/concord-20.en.json', 'utf8')) as {
      areas: { id: string }[];
      statements: { id: string }[];
    };
    const words = JSON.parse(readFileSync(file, 'utf8')) as Record<'areas' | 'statements', object>;
    expect(Object.keys(words.areas)).toEqual(set.areas.map(({ id }) => id));
    expect(Object.keys(words.statements)).toEqual(set.statements.map(({ id }) => id));
  },
);

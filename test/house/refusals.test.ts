import { lintTexts } from './lintTexts.ts';

const refused = [
  ['chance in the assessment', 'assessment/made.ts', 'export const mine = Math.random();'],
  ['the clock in the assessment', 'assessment/made.ts', 'export const mine = Date.now();'],
  ['the present moment in the assessment', 'assessment/made.ts', 'export const mine = new Date();'],
  ['the network in the assessment', 'assessment/made.ts', `export const mine = fetch('x');`],
  ['the environment in the assessment', 'assessment/made.ts', 'export const mine = process.env;'],
  ['waiting in the assessment', 'assessment/made.ts', 'export const mine = async () => await 1;'],
  ['a default export', 'api/flows/made.ts', 'export default 1;'],
  ['a default export in the assessment', 'assessment/made.ts', 'export default 1;'],
  ['a barrel', 'api/flows/made.ts', `export * from './other.ts';`],
  ['the console in the product', 'api/flows/made.ts', `console.log('x'); export const mine = 1;`],
  ['an unkept promise', 'api/flows/made.ts', '// TODO tidy\nexport const mine = 1;'],
  ['any', 'api/flows/made.ts', 'export const mine: any = 1;'],
  [
    'an import that only looks type-only',
    'api/flows/made.ts',
    `import { type x } from './x.ts';\nexport type Y = x;`,
  ],
  [
    'switching a rule off for one file',
    'api/flows/made.ts',
    '/* eslint-disable no-console */\nconsole.log(1);\nexport {};',
  ],
  ['hiding a mistake from the compiler', 'api/flows/made.ts', '// @ts-ignore\nexport const mine = 1;'],
] as const;

const allowed = [
  ['a given day in the assessment', 'assessment/made.ts', `export const mine = new Date('2026-01-05');`],
  ['the console in what runs on one machine', 'local/made.ts', `console.log('x');`],
  ['a default export that a tool asks for', 'made.config.ts', 'export default {};'],
] as const;

let found: string[][];
beforeAll(() => {
  found = lintTexts([...refused, ...allowed].map(([, file, text]) => ({ file, text })));
});

test.each(refused.map(([name], index) => [name, index] as const))('is refused: %s', (_, index) => {
  expect(found[index]).not.toEqual([]);
  expect(found[index]?.join()).not.toContain('fatal');
});

test.each(allowed.map(([name], index) => [name, refused.length + index] as const))(
  'is allowed: %s',
  (_, index) => {
    expect(found[index]).toEqual([]);
  },
);

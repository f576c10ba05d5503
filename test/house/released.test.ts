import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');
const gateFile = 'assessment/release/released.ts';
const gate = path.join(root, gateFile);
const product = ['assessment', 'contract', 'api', 'src', 'cli', 'local', 'bench', 'appPackage'];

/** Who may use which of its values: whoever holds one could give any number the type of figures that may leave. */
const allowed = (file: string, name: string): boolean =>
  name === 'readBack' || name === 'as'
    ? file.startsWith('api/store/')
    : (name !== '*' && file.startsWith('assessment/release/')) ||
      (file === 'api/flows/results/makeFinalRelease.ts' && name === 'finalFigures');

interface Use {
  readonly file: string;
  /** What is imported; '*' for everything at once, 'as' for claiming the type. */
  readonly name: string;
}

/** The values that a text takes from the gate, whichever way it imports or passes them on, and where it claims the type. */
function usesIn(file: string, text: string): Use[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const uses: Use[] = [];
  const leads = (specifier: ts.Node | undefined) =>
    specifier !== undefined &&
    ts.isStringLiteralLike(specifier) &&
    path.resolve(root, path.dirname(file), specifier.text) === gate;
  const take = (name: string) => uses.push({ file, name });
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && leads(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const types = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      if (!clause || clause.name || (named && ts.isNamespaceImport(named) && !types)) take('*');
      else if (named && ts.isNamedImports(named) && !types)
        for (const { propertyName, name, isTypeOnly } of named.elements)
          if (!isTypeOnly) take((propertyName ?? name).text);
    }
    if (ts.isAsExpression(node) && /\bReleased/.test(node.type.getText(source)) && file !== gateFile)
      take('as');
    if (ts.isExportDeclaration(node) && leads(node.moduleSpecifier) && !node.isTypeOnly) take('*');
    if (ts.isCallExpression(node) && leads(node.arguments[0])) take('*');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

const files = product.flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(room, name)),
);
const refused = (uses: readonly Use[]) => uses.filter(({ file, name }) => !allowed(file, name));

test('figures that may leave are made inside assessment/release alone, and read back by the store alone', () => {
  const uses = files.flatMap((file) => usesIn(file, readFileSync(path.join(root, file), 'utf8')));
  expect(uses.length).toBeGreaterThan(4);
  expect(refused(uses)).toEqual([]);
});

test.each([
  [
    'a flow that makes some',
    'api/flows/made.ts',
    `import { derivedFrom } from '../../assessment/release/released.ts';`,
  ],
  [
    'a flow that reads some back',
    'api/flows/made.ts',
    `import { readBack } from '../../assessment/release/released.ts';`,
  ],
  [
    'the store that makes some',
    'api/store/made.ts',
    `import { withBatches } from '../../assessment/release/released.ts';`,
  ],
  [
    'the release that reads some back',
    'assessment/release/made.ts',
    `import { readBack } from './released.ts';`,
  ],
  ['another name', 'cli/made.ts', `import { derivedFrom as mine } from '../assessment/release/released.ts';`],
  ['everything at once', 'cli/made.ts', `import * as mine from '../assessment/release/released.ts';`],
  [
    'an import at run time',
    'cli/made.ts',
    `export const mine = import('../assessment/release/released.ts');`,
  ],
  ['claiming the type', 'api/flows/made.ts', `export const mine = {} as Released<object>;`],
  ['passing on', 'assessment/release/made.ts', `export { derivedFrom } from './released.ts';`],
])('is refused: %s', (_, file, text) => expect(refused(usesIn(file, text))).toHaveLength(1));

test.each([
  ['the type', 'api/flows/made.ts', `import type { Released } from '../../assessment/release/released.ts';`],
  [
    'the type beside others',
    'api/store/made.ts',
    `import { readBack, type Released } from '../../assessment/release/released.ts';`,
  ],
  ['a value of the same name elsewhere', 'api/flows/made.ts', `import { readBack } from './released.ts';`],
])('is allowed: %s', (_, file, text) => expect(refused(usesIn(file, text))).toEqual([]));

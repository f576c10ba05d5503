/**
 * Lints made-up texts with the configuration of the house: JSON in (`[{file, text}]`), JSON out (the messages of each
 * text). A process of its own, because ESLint loads its configuration by `import()`, which Jest's sandbox does not have.
 */
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '../..');
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    // The files need not exist, so no compiler knows their types.
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
    { settings: { 'import/resolver': { [path.join(import.meta.dirname, 'anyFile.ts')]: {} } } },
  ],
});

const texts = JSON.parse(await text(process.stdin)) as { file: string; text: string }[];
const results: string[][] = [];
for (const { file, text } of texts) {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
  results.push(
    (result?.messages ?? []).map(
      ({ fatal, ruleId, message }) => `${fatal ? 'fatal' : (ruleId ?? 'notice')}: ${message}`,
    ),
  );
}
process.stdout.write(JSON.stringify(results));

import { execFileSync } from 'node:child_process';
import path from 'node:path';

export interface MadeUpFile {
  /** Path from the top of the house. It need not exist. */
  readonly file: string;
  readonly text: string;
}

/** @returns for each text, in order, what the lint rules of the house say: "rule: message". */
export function lintTexts(texts: readonly MadeUpFile[]): string[][] {
  const root = path.resolve(__dirname, '../..');
  const output = execFileSync(
    path.join(root, 'node_modules/.bin/node'),
    ['--disable-warning=ExperimentalWarning', path.join(__dirname, 'lintingProcess.ts')],
    { input: JSON.stringify(texts), encoding: 'utf8', stdio: 'pipe' },
  );
  return JSON.parse(output) as string[][];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { concord } from './concordProcess.ts';

const root = join(__dirname, '..', '..');

test('the README shows what the analysis of its made-up people says today', async () => {
  const { code, out } = await concord(['analyse', join(root, 'docs/examples/made-up-people.csv')]);
  expect(code).toBe(0);
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`\`\`\`text\n${out}\`\`\``);
});

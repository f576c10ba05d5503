/** `npm run --silent sbom`: what is shipped, with licences, as CycloneDX. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const npm = process.env.npm_execpath;
if (npm === undefined) {
  process.stderr.write('Use: npm run --silent sbom\n');
  process.exitCode = 1;
} else {
  const asked = ['sbom', '--omit', 'dev', '--sbom-type', 'application', '--sbom-format', 'cyclonedx'];
  const text = execFileSync(process.execPath, [npm, ...asked], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
  });
  const bill = JSON.parse(text) as { metadata: { component: { name: string } } };
  const { name } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { name: string };
  // npm calls what it is about by the folder in which it lies.
  bill.metadata.component.name = name;
  process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`);
}

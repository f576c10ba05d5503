/**
 * Runs scripts of package.json beside each other, two at a time: each uses one core. What a script says is shown when it has
 * ended, so that nothing is mixed up, and all of them run to their end, so that every fault is seen at once.
 * Arguments: their names, the longest first. Run by npm; ends with 1 where any of them fails.
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

const AT_ONCE = 2;
const npm = process.env['npm_execpath'];
if (npm === undefined) throw new Error('sideBySide requires npm: it is run by a script of package.json');

/** Runs one script. @returns whether it succeeded */
async function run(name: string): Promise<boolean> {
  const child = spawn(process.execPath, [npm ?? '', 'run', name], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  process.stdout.write(said);
  process.stderr.write(complained);
  if (code !== 0) process.stderr.write(`"npm run ${name}" failed.\n`);
  return code === 0;
}

const waiting = process.argv.slice(2).values();
const results: boolean[] = [];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (const name of waiting) results.push(await run(name));
  }),
);
process.exitCode = results.every(Boolean) ? 0 : 1;

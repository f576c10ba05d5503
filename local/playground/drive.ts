/**
 * Lets the Microsoft 365 Agents Playground drive the bot of a Concord of its own, checks what it shows, and writes it down
 * in docs/playground/capture.md. For whoever changes the bot: npm run playground:drive
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain } from '../advice.ts';
import { startMachine } from '../machine.ts';
import { enterLiaisons } from '../sample/enterLiaisons.ts';
import { captureFile } from './captureFile.ts';
import { playgroundClient } from './playgroundClient.ts';
import { runPlayground } from './runPlayground.ts';
import { tellStory } from './story.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const port = Number(process.argv[2] ?? 56_151);
const dataFolder = await mkdtemp(join(tmpdir(), 'concord-playground-'));
const cleanups: (() => Promise<void>)[] = [() => rm(dataFolder, { recursive: true, force: true })];

try {
  const playground = { port, start: true };
  const { address, api } = await startMachine(
    { port: 0, dataFolder, bundle: false, playground },
    cleanups,
    say,
  );
  await enterLiaisons(api);
  const { address: client } = await runPlayground({ address, dataFolder, port }, cleanups);
  say(`The Playground at ${client} drives the bot at ${address}.`);
  const capture = captureFile();
  const chat = await playgroundClient(client);
  await tellStory(chat, api, capture);
  chat.close();
  say(`All as it should be: ${await capture.write()}`);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
} finally {
  for (const cleanup of cleanups.reverse()) await cleanup();
}
process.exit();

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Packages of the bot that a program has loaded when it ends. */
async function botPackagesOf(program: string): Promise<string[]> {
  const { stdout } = await run(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    '--input-type=module',
    '--eval',
    `${program};
     const { default: Module } = await import('node:module');
     const names = Object.keys(Module._cache).map((file) => /node_modules\\/(bot(?:builder|framework)[^/]*)/.exec(file)?.[1]);
     process.stdout.write(JSON.stringify([...new Set(names)].filter(Boolean)));`,
  ]);
  return JSON.parse(stdout) as string[];
}

test('the path of the tab never loads botbuilder: wiring everything up does not', async () => {
  const wiring = `
    const { wire } = await import('./api/wiring.ts');
    wire({
      version: '0', storage: 'UseDevelopmentStorage=true', pseudonymSecrets: [new Uint8Array(32)],
      token: { tenant: 't', issuer: 'https://i.test', audience: 'a', scope: 's', keysUrl: new URL('https://k.test') },
      teamsApp: 'a',
      bot: { appId: 'b', password: 'p', tenant: 't', tokenUrl: 'https://t.test', channelIssuer: 'i',
        channelMetadataUrl: 'https://m.test', services: new Set(), messagesASecond: 1 },
    })`;
  expect(await botPackagesOf(wiring)).toEqual([]);
});

test('the bot itself does, so the look above would see it', async () =>
  expect(await botPackagesOf(`await import('./api/bot/bot.ts')`)).toContain('botbuilder'));

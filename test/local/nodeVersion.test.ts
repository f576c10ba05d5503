import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Loads the check in a Node that says it is another version. */
const loadedIn = (version: string): Promise<{ stderr: string }> =>
  run(process.execPath, [
    '--eval',
    `Object.defineProperty(process, 'versions', { value: { node: '${version}' } }); import('./local/nodeVersion.js');`,
  ]);

test.each(['18.20.0', '20.19.1', '22.17.9'])(
  'Node %s is told in one sentence what is needed',
  async (version) => {
    await expect(loadedIn(version)).rejects.toMatchObject({
      code: 1,
      stderr:
        `Concord needs Node 22.18 or newer, and this is Node ${version}. ` +
        'It brings its own: run "npm ci" and then "npm start".\n',
    });
  },
);

test.each(['22.18.0', '24.0.0'])('Node %s is new enough', async (version) => {
  expect((await loadedIn(version)).stderr).toBe('');
});

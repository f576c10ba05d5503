import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

test('without Azure Functions Core Tools, "npm run func" says what is missing, and starts nothing', async () => {
  const ended = promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'local/func.ts'],
    { env: { PATH: '/nowhere' } },
  );
  await expect(ended).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/Core Tools \("func"\) are not there.*npm start -- --bundle/s) as string,
    stdout: '',
  });
});

import { execFile } from 'node:child_process';

/** `--help` made a package, drew the icons or fetched hundreds of MB; a flag that nobody knows was passed over. */
const run = (script: string, flag: string) =>
  new Promise<{ code: number; out: string; err: string }>((done) => {
    const args = ['--disable-warning=ExperimentalWarning', script, flag];
    execFile(process.execPath, args, { env: { PATH: '/nowhere' } }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

test.each([
  ['appPackage/package.ts', 'Use: npm run package:teams'],
  ['appPackage/drawIcons.ts', 'Use: npm run icons'],
  ['local/func.ts', 'Use: npm run func'],
])(
  '%s says how it is called when asked for help, and does nothing for a flag it does not know',
  async (script, usage) => {
    expect(await run(script, '--help')).toEqual({
      code: 0,
      out: expect.stringContaining(usage) as string,
      err: '',
    });
    expect(await run(script, '--nothing-such')).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(new RegExp(`nothing-such[^]*${usage}`)) as string,
    });
  },
);

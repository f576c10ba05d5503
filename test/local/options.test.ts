import { resolve } from 'node:path';
import { readOptions, USAGE } from '../../local/options.ts';

test('without anything said, Concord starts on port 5300 with its sample', () => {
  expect(readOptions([], {})).toMatchObject({ port: 5300, empty: false });
});

test('the command line says more than the environment', () => {
  expect(readOptions([], { PORT: '6000' }).port).toBe(6000);
  expect(readOptions(['--port', '0', '--empty', '--data', 'here'], { PORT: '6000' })).toEqual({
    port: 0,
    empty: true,
    bundle: false,
    dataFolder: resolve('here'),
  });
});

test('the API runs from its sources, or bundled as it is deployed', () =>
  expect(readOptions(['--bundle'], {}).bundle).toBe(true));

test('the Agents Playground is let in where somebody asks for it', () => {
  expect(readOptions([], {}).playground).toBeUndefined();
  expect(readOptions(['--playground'], {}).playground).toEqual({ port: 56_150, start: true });
  expect(readOptions(['--playground-port', '5000'], {}).playground).toEqual({ port: 5_000, start: false });
  expect(() => readOptions(['--playground-port', '0'], {})).toThrow(/is not a port/);
});

test.each([['--port', 'abc'], ['--port', '65536'], ['--prot', '1'], ['extra']])(
  'what cannot be understood is refused with advice: %s %s',
  (...args) => {
    expect(() => readOptions(args, {})).toThrow(/is not a port|npm start/);
  },
);

test('whoever asks for help is told every option, and nothing is started', () => {
  expect(readOptions(['--help'], {}).help).toBe(true);
  expect(readOptions([], {})).not.toHaveProperty('help');
  for (const option of ['port', 'data', 'empty', 'bundle', 'playground', 'playground-port'])
    expect(USAGE).toContain(`[--${option}`);
});

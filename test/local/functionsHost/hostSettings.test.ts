import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHostSettings, timeSpan } from '../../../local/functionsHost/hostSettings.ts';
import { decodeMessage } from '../../../local/functionsHost/queue/messageText.ts';

const written = async (settings: object): Promise<string> => {
  const path = join(await mkdtemp(join(tmpdir(), 'concord-settings-')), 'host.json');
  await writeFile(path, JSON.stringify(settings));
  return path;
};

test('what host.json leaves out has the defaults of Azure', async () => {
  const settings = await readHostSettings(await written({ version: '2.0' }));
  expect(settings).toEqual({
    routePrefix: 'api',
    logLevel: 'information',
    queues: {
      batchSize: 16,
      newBatchThreshold: 8,
      maxDequeueCount: 5,
      maxPollingInterval: 60_000,
      visibilityTimeout: 0,
      messageEncoding: 'base64',
    },
  });
});

test('what any function may write for itself, all may here', async () => {
  const read = async (logLevel: object) =>
    (await readHostSettings(await written({ version: '2.0', logging: { logLevel } }))).logLevel;
  expect(await read({ default: 'Warning' })).toBe('warning');
  expect(await read({ default: 'Warning', 'Host.Results': 'Information' })).toBe('warning');
  expect(await read({ default: 'Warning', 'Function.a-queue.User': 'Information' })).toBe('information');
});

test('a wrong line of host.json is named', async () => {
  const path = await written({ version: '2.0', extensions: { queues: { batchSize: 33 } } });
  await expect(readHostSettings(path)).rejects.toThrow('extensions.queues.batchSize');
});

test('time spans are read as .NET writes them', () => {
  expect(timeSpan.parse('00:00:02')).toBe(2_000);
  expect(timeSpan.parse('1.02:03:04.5')).toBe(93_784_500);
  expect(timeSpan.safeParse('2 s').success).toBe(false);
});

test('a message is decoded as strictly as on Azure', () => {
  expect(decodeMessage('eyJhIjoxfQ==', 'base64')).toBe('{"a":1}');
  expect(decodeMessage('{"a":1}', 'base64')).toBeUndefined();
  expect(decodeMessage('eyJhIjoxfQ', 'base64')).toBeUndefined();
  expect(decodeMessage('{"a":1}', 'none')).toBe('{"a":1}');
});

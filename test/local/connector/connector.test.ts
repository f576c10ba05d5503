import { mkdtemp, appendFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chatsIn } from '../../../local/connector/chats.ts';
import { faultsBody, faultsIn } from '../../../local/connector/faults.ts';
import { arrivals } from '../../../local/connector/windows.ts';

describe("Teams' limits", () => {
  test('the eighth message of a second is told when it may come; other chats go on', () => {
    let now = 0;
    const inTime = arrivals(() => now);
    for (let index = 0; index < 7; index++) expect(inTime.take('a')).toBe(0);
    now = 400;
    expect(inTime.take('a')).toBe(600);
    expect(inTime.take('b')).toBe(0);
    now = 1_000;
    expect(inTime.take('a')).toBe(0);
    expect(inTime.take('a')).toBe(1_000); // eight in two seconds
  });

  test('a tenant takes thirty in any second', () => {
    const inTime = arrivals(() => 0);
    for (let index = 0; index < 30; index++) expect(inTime.take(`chat ${index}`)).toBe(0);
    expect(inTime.take('one more')).toBe(1_000);
  });
});

describe('faults', () => {
  const given = (fault: Record<string, unknown>) => faultsBody.parse({ faults: [fault] });

  test('hit whom they name, as often and as long as they say', () => {
    let now = 0;
    const faults = faultsIn(
      given({ status: 429, persons: ['a'], times: 2 }),
      () => 0,
      () => now,
    );
    expect([faults.hit('b'), faults.hit('a')?.code]).toEqual([undefined, 'Throttled']);
    expect([faults.hit('a')?.status, faults.hit('a')]).toEqual([429, undefined]);
    const short = faultsIn(
      given({ status: 502, forSeconds: 1 }),
      () => 0,
      () => now,
    );
    expect(short.hit('a')?.status).toBe(502);
    now = 1_000;
    expect(short.hit('a')).toBeUndefined();
  });

  test.each([
    { status: 200 },
    { status: 429, rate: 2 },
    { status: 429, persons: ['../x'] },
    { status: 429, unknown: 1 },
  ])('that mean nothing are refused: %j', (fault) =>
    expect(faultsBody.safeParse({ faults: [fault] }).success).toBe(false),
  );
});

test('a chat is read back as it was, also after a kill in the middle of a line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'concord-chats-'));
  const chats = chatsIn(folder);
  chats.setInstalled('a', true);
  chats.put('a', { id: '1', text: 'first' });
  chats.put('a', { id: '2', text: 'second' });
  chats.put('a', { id: '1', text: 'changed' });
  chats.remove('a', '2');
  await appendFile(join(folder, 'chats', 'a.jsonl'), '{"put":{"id":"3","te');
  const restarted = chatsIn(folder);
  restarted.put('a', { id: '4', text: 'later' });
  const again = chatsIn(folder).chatOf('a');
  expect([again.installed, [...again.messages.values()]]).toEqual([
    true,
    [
      { id: '1', text: 'changed' },
      { id: '4', text: 'later' },
    ],
  ]);
  await rm(folder, { recursive: true });
});

import { conversationTurns } from '../../../api/bot/turns.ts';

const LIMITS = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;

/** Lets messages for one conversation take their turns; they come back only at whole seconds, as from a queue. */
function played(messages: number) {
  let now = 0;
  const turns = conversationTurns(() => now);
  const waiting = Array.from({ length: messages }, (_, index) => ({ key: `m${index}`, at: 0 }));
  const sent: number[] = [];
  let asked = 0;
  while (waiting.length > 0) {
    waiting.sort((a, b) => a.at - b.at);
    const next = waiting.shift();
    if (!next) break;
    now = Math.max(now, next.at);
    asked += 1;
    const wait = turns.msUntilTurn('busy', next.key);
    if (wait === 0) sent.push(now);
    else waiting.push({ ...next, at: now + Math.ceil(wait / 1000) * 1000 });
  }
  return { sent, asked };
}

test('however many messages there are for one person, no limit of Teams is ever broken', () => {
  const { sent } = played(1_900);
  expect(sent).toHaveLength(1_900);
  for (const [most, windowMs] of LIMITS)
    for (const [index, time] of sent.entries()) {
      const after = sent[index + most];
      if (after !== undefined) expect(after - time).toBeGreaterThan(windowMs);
    }
});

test('a message that has to wait is told when to come back, and is rarely told twice', () => {
  const { sent, asked } = played(500);
  expect(asked).toBeLessThan(3 * sent.length);
});

test('the messages of a conversation keep going at the rate that Teams allows', () => {
  const { sent } = played(600);
  // 60 in 30 s: 600 messages take at least nine times 30 s.
  expect(sent.at(-1)).toBeLessThan(9 * 30_000 * 1.15);
});

test('one busy person keeps nobody else waiting', () => {
  const turns = conversationTurns(() => 0);
  for (let index = 0; index < 1_000; index++) turns.msUntilTurn('busy', `m${index}`);
  expect(turns.msUntilTurn('calm', 'm')).toBe(0);
});

test('where the channel asks for a rest, the conversation rests for so long, and no other', () => {
  let now = 0;
  const turns = conversationTurns(() => now);
  turns.restConversation('tired', 5_000);
  expect(turns.msUntilTurn('tired', 'a')).toBe(5_000);
  expect(turns.msUntilTurn('awake', 'a')).toBe(0);
  now = 5_000;
  expect(turns.msUntilTurn('tired', 'a')).toBe(0);
});

import { consequenceOf, retryDelayMs } from '../../../../api/flows/messages/deliveryOutcome.ts';

const refused = (status: number, code = '', retryAfterMs = 0) =>
  ({ kind: 'refused', status, code, retryAfterMs }) as const;

describe('what a refusal of Teams means for a message', () => {
  test.each([412, 429, 500, 502, 503, 504])('%s passes by itself: it is tried again', (status) =>
    expect(consequenceOf(refused(status, '', 7_000), false)).toEqual({ kind: 'retry', retryAfterMs: 7_000 }),
  );

  test.each([
    ['BotDisabledByAdmin', 'disabled-by-admin'],
    ['BotNotInConversationRoster', 'not-in-conversation'],
    ['MessageWritesBlocked', 'blocked-by-person'],
    ['ConversationBlockedByUser', 'blocked-by-person'],
    ['SomethingNew', 'refused'],
  ])('403 %s: not tried again, and told as %s', (code, reason) =>
    expect(consequenceOf(refused(403, code), false)).toMatchObject({ kind: 'unreachable', reason }),
  );

  test('where somebody has left, the conversation is dropped; where they are only not written to, it is kept', () => {
    expect(consequenceOf(refused(403, 'BotNotInConversationRoster'), false)).toMatchObject({ forget: true });
    expect(consequenceOf(refused(403, 'ConversationBlockedByUser'), false)).toMatchObject({ forget: false });
    expect(consequenceOf(refused(403, 'BotDisabledByAdmin'), false)).toMatchObject({ forget: false });
  });

  test('404: the conversation is dropped', () =>
    expect(consequenceOf(refused(404, 'ConversationNotFound'), false)).toEqual({
      kind: 'unreachable',
      reason: 'not-installed',
      forget: true,
    }));

  test('404 for a message that is not there any more: there is nothing left to change', () =>
    expect(consequenceOf(refused(404, 'ActivityNotFoundInConversation'), false)).toEqual({ kind: 'gone' }));

  test('413: once without the card, then no more', () => {
    expect(consequenceOf(refused(413), false)).toEqual({ kind: 'send-text-only' });
    expect(consequenceOf(refused(413), true)).toMatchObject({ kind: 'unreachable', reason: 'too-large' });
  });

  test('any other refusal is told at once', () =>
    expect(consequenceOf(refused(400, 'BadSyntax'), false)).toMatchObject({ reason: 'refused' }));
});

describe('the wait before another try', () => {
  test('doubles, up to ten minutes', () => {
    const waits = [1, 2, 3, 4, 30].map((attempts) => retryDelayMs(attempts, 0, 0));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 300_000]);
    expect(retryDelayMs(30, 0, 0.999)).toBeLessThanOrEqual(600_000);
  });

  test('is never shorter than Teams has asked for, and spreads those who were refused together', () => {
    const waits = [0, 0.25, 0.5, 0.75].map((chance) => retryDelayMs(2, 30_000, chance));
    expect(Math.min(...waits)).toBeGreaterThan(30_000);
    expect(new Set(waits).size).toBe(4);
  });
});

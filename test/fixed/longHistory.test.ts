import { fromPieces, toPieces } from '../../api/store/longText.ts';
import { cardVersionOf, eventNumberOf, withEvent } from '../../api/flows/cases/caseHistory.ts';
import type { CaseEvent } from '../../contract/caseHistory.ts';

/*
 * A text was cut into properties in the middle of an emoji. Storage put another sign in the place of each half, so the
 * notes of a case changed by themselves, and grew, with every save.
 */
test.each(['😀'.repeat(20_000), `a${'😀'.repeat(20_000)}`, 'a'.repeat(29_999) + '😀', '', 'short'])(
  'a long text comes back as it was, and no piece ends within a sign',
  (text) => {
    const pieces = toPieces('note', text);
    expect(fromPieces('note', pieces)).toBe(text);
    for (const piece of Object.values(pieces)) {
      expect(piece.isWellFormed()).toBe(true);
      expect(piece.length).toBeLessThanOrEqual(30_000);
    }
  },
);

const event = (act: CaseEvent['act'], note: string): CaseEvent => ({
  at: '2026-11-22T12:00:00.000Z',
  by: null,
  act,
  note,
});

/*
 * Whoever owned a next step could change it so often that the history of the case was full, and nobody could close it any
 * more.
 */
test('a history never grows beyond its row, and what decided the case stays in it', () => {
  let history: CaseEvent[] = [event('found', 'first'), event('taken', 'by somebody')];
  for (let index = 0; index < 500; index++)
    history = withEvent(history, event('step-changed', String(index)));
  history = withEvent(history, event('closed', 'last'));
  expect(history).toHaveLength(300);
  expect(history.slice(0, 2).map(({ act }) => act)).toEqual(['found', 'taken']);
  expect(history.at(-1)?.act).toBe('closed');
  for (let index = 0; index < 400; index++) history = withEvent(history, event('taken', String(index)));
  expect([history.length, history[0]?.act]).toEqual([300, 'found']);
});

/*
 * The cards of a case are numbered by its history. When that was full, the number stayed, and no card changed any more: a
 * case that had been taken went on offering itself.
 */
test('the cards of a case go on changing when its history is full', () => {
  let history: CaseEvent[] = [];
  const seen: number[] = [];
  for (let index = 0; index < 320; index++) {
    history = withEvent(history, event('step-changed', String(index)));
    const changedAt = new Date(Date.UTC(2026, 10, 22) + index * 1_000).toISOString();
    seen.push(cardVersionOf({ history, changedAt, figuresFinal: index > 310 }));
  }
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
  expect(Math.max(...seen)).toBeLessThan(2 ** 31);
});

/*
 * Cards were once numbered by events alone. While servers of both kinds run side by side, a late card of the earlier kind must
 * not be taken for the newer one.
 */
test('a card as earlier servers number it is never newer than one of ours that shows the same or more', () => {
  let history: CaseEvent[] = [];
  let highestEarlier = 0;
  for (let index = 0; index < 320; index++) {
    history = withEvent(history, event('step-changed', String(index)));
    const changedAt = new Date(Date.UTC(2026, 10, 22) + index * 1_000).toISOString();
    highestEarlier = Math.max(highestEarlier, eventNumberOf({ history, changedAt }));
    for (const figuresFinal of [false, true])
      expect(cardVersionOf({ history, changedAt, figuresFinal })).toBeGreaterThan(highestEarlier);
  }
});

/*
 * A history keeps how a step read before. The longest of these, three hundred times, would be more than a row holds.
 */
test('a history of the longest words fits its row: the oldest of what steps once read goes, and that they read otherwise stays', () => {
  const longest = { from: '\u20ac'.repeat(500), to: 'x'.repeat(500) };
  let history: CaseEvent[] = [];
  for (let index = 0; index < 300; index++)
    history = withEvent(history, {
      ...event('step-changed', ''),
      change: { step: 'x'.repeat(500), what: longest, measure: longest, target: longest },
    });
  expect(history).toHaveLength(300);
  expect(JSON.stringify(history).length).toBeLessThan(410_000);
  expect(history[0]?.change).toEqual({ step: 'x'.repeat(500), wording: true });
  expect(history.at(-1)?.change?.target).toEqual(longest);
});

import { nextTimes } from '../../api/flows/rounds/nextRound.ts';
import { createRoundBody } from '../../contract/rounds.ts';
import { roundRecord } from '../builders/rounds.ts';

/** Cut within an emoji, its title could not be saved again: it had a character that cannot be seen. */
test.each(['😀', '👩‍💻', ' – '])(
  'the title of the round that follows ends before or behind a whole sign (%s)',
  (sign) => {
    for (let before = 84; before <= 92; before++) {
      const title = `${'x'.repeat(before)}${sign}${'y'.repeat(100)}`.slice(0, 96);
      const round = roundRecord({
        repeat: 'quarter',
        title,
        opensAt: '2026-11-30T08:00:00.000Z',
        closesAt: '2026-12-18T16:00:00.000Z',
      });
      const next = nextTimes(round, new Date('2026-12-18T16:00:20.000Z'))?.title ?? '';
      expect(createRoundBody.shape.title.safeParse(next)).toEqual({ success: true, data: next });
      expect(next).toMatch(/^x+(😀|👩‍💻|👩| – ?)?y* \(2027-03\)$/u);
    }
  },
);

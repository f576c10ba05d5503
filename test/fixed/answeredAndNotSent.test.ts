import { beginsWith } from '../../src/features/answer/answers/beginsWith.ts';

const all = { placed: true, begun: true, open: 0, unaware: false, changing: false, phone: true };

describe('whoever has answered everything and was interrupted before sending', () => {
  test('comes back to sending on a phone, not to the first of several pages', () =>
    expect(beginsWith(all)).toBe('review'));

  test('goes on with the statements while something is open, while changing what was sent, and on a wide screen', () =>
    expect(
      [{ open: 1 }, { unaware: true }, { changing: true }, { phone: false }].map((other) =>
        beginsWith({ ...all, ...other }),
      ),
    ).toEqual(['statements', 'statements', 'statements', 'statements']));

  test('begins where it is not known where they stand, or nothing is answered', () =>
    expect([{ placed: false }, { begun: false }].map((other) => beginsWith({ ...all, ...other }))).toEqual([
      'start',
      'start',
    ]));
});

import { idOf, lost, mailroom, none, theCase } from '../builders/mailroom.ts';

const digits = (index: number) => index.toString(16).padStart(4, '0');
const fifteen = Array.from({ length: 15 }, (_, index) =>
  lost(`f${digits(index)}`, { kind: 'alert', about: theCase.id }),
);

/** What could not be sent any more took the places of what could, at every press; the screen said: press again. */
describe('messages that are tried again', () => {
  it('are not kept waiting by those that are too old, however many', async () => {
    const old = { kind: 'results-open', askedAt: '2026-11-01T08:00:00.000Z' } as const;
    const many = Array.from({ length: 505 }, (_, index) => lost(digits(index), old));
    for (const all of [
      [...many, ...fifteen],
      [...fifteen, ...many],
    ]) {
      const room = mailroom(all);
      expect(await room.press()).toEqual({ ...none, asked: 15, over: 505 });
      expect(await room.press()).toEqual({ ...none, over: 505 });
      expect(room.looked.count).toBe(15);
    }
  });

  it('are not kept waiting by people who do not have the app, however many', async () => {
    const many = Array.from({ length: 1005 }, (_, index) => lost(digits(index)));
    const without = many.map(({ to }) => to.id.slice(0, 4));
    const room = mailroom([...many, ...fifteen], { without });
    expect(without.map(idOf)).toEqual(many.map(({ to }) => to.id));
    expect(await room.press()).toEqual({ ...none, asked: 15, without: 1005 });
    expect(room.looked.count).toBe(15);
  });

  it('are not kept waiting by people whose next days are taken', async () => {
    const many = Array.from({ length: 505 }, (_, index) => lost(digits(index)));
    const others = many.flatMap(({ to }) =>
      ['22', '23', '24', '25', '26'].map((day) => `2026-11-${day} ${to.id}`),
    );
    const room = mailroom([...fifteen, ...many], { others });
    expect(await room.press()).toEqual({ ...none, asked: 15, later: 505 });
    expect(room.audited.map(({ details }) => details.messages)).toEqual([15]);
  });
});

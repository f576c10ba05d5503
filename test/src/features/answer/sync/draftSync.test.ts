import type { Draft } from '../../../../../contract/responses.ts';
import type { Outcome } from '../../../../../src/app/api/outcome.ts';
import { emptyDraft } from '../../../../../src/features/answer/answers/draft.ts';
import { draft } from '../answers/builders.ts';
import { settle } from './handSchedule.ts';
import { ok, refused, unreachable } from './outcomes.ts';
import { window } from './savingWindow.ts';

test('after a pause the last state is saved, once', async () => {
  const { sync, server, clock, seen } = window();
  sync.change(draft({ P1: 1 }));
  sync.change(draft({ P1: 2 }));
  sync.change(draft({ P1: 2, P2: 3 }));
  expect(clock.waits()).toHaveLength(1);
  await clock.pass();
  expect(server.draft.answers).toEqual({ P1: 2, P2: 3 });
  expect(seen.saves).toHaveLength(1);
  expect(seen.statuses.at(-1)).toBe('saved');
});

test('one request is on its way at a time; what changes meanwhile goes with the next', async () => {
  const { sync, server, clock, seen, instead } = window();
  let arrive: (outcome: Outcome<Draft>) => void = () => undefined;
  instead.push(new Promise((resolve) => (arrive = resolve)));
  sync.change(draft({ P1: 1 }));
  await clock.pass();
  sync.change(draft({ P1: 1, P2: 2 }));
  await clock.pass();
  expect(seen.saves).toHaveLength(1);
  arrive(ok(draft({ P1: 1 }), '"0"'));
  await settle();
  await clock.pass();
  expect(server.draft.answers).toEqual({ P1: 1, P2: 2 });
});

test('what another window saved meanwhile is merged by statement, and saved together', async () => {
  const { sync, server, clock, seen, elsewhere } = window({ server: draft({ P1: 1, P2: 2 }) });
  elsewhere({ P1: 1, P2: 5, T1: 4 });
  sync.change(draft({ P1: 3, P2: 2 }));
  await clock.pass();
  expect(seen.merged.at(-1)?.answers).toEqual({ P1: 3, P2: 5, T1: 4 });
  await clock.pass();
  expect(server.draft.answers).toEqual({ P1: 3, P2: 5, T1: 4 });
  expect(seen.statuses.at(-1)).toBe('saved');
});

test('whoever comes back to the page sees what they answered on another device', async () => {
  const { sync, clock, seen, elsewhere } = window({ server: draft({ P1: 1 }) });
  elsewhere({ P1: 1, P2: 5 });
  sync.look();
  await settle();
  expect(seen.merged.at(-1)?.answers).toEqual({ P1: 1, P2: 5 });
  expect(clock.waits()).toEqual([]);
  sync.look();
  await settle();
  expect(seen.merged).toHaveLength(1);
});

test('an answer that is given while it is looked for others is saved with them', async () => {
  const { sync, server, clock, elsewhere } = window({ server: draft({ P1: 1 }) });
  elsewhere({ P1: 1, P2: 5 });
  sync.look();
  sync.change(draft({ P1: 4 }));
  await settle();
  for (let pauses = 0; pauses < 3; pauses++) await clock.pass();
  expect(server.draft.answers).toEqual({ P1: 4, P2: 5 });
});

test('where the answers were sent or erased elsewhere, the page begins anew, and makes no new draft of them', async () => {
  const { sync, server, clock, seen, without } = window({ server: draft({ P1: 1 }) });
  without(null);
  sync.look();
  await settle();
  expect(seen.away).toBe(1);
  expect(clock.waits()).toEqual([]);
  expect(server.draft).toEqual(emptyDraft);
});

describe('where the draft is gone that was saved here, one more change brings none of it back', () => {
  const before = draft({ P1: 1, P2: 1, P3: 3 });
  const typed = draft({ P1: 1, P2: 1, P3: 4 });

  test.each([
    ['discarded: it is laid on what was sent', draft({ P1: 3, P2: 3, P3: 3 }), { P1: 3, P2: 3, P3: 4 }],
    ['sent: it is a change of what was sent there', draft({ P1: 5, P2: 1, P3: 3 }), { P1: 5, P2: 1, P3: 4 }],
    ['erased: it is all there is', null, { P3: 4 }],
  ])('%s', async (_what, sent, left) => {
    const { sync, server, clock, seen, without } = window({ server: before });
    without(sent);
    sync.change(typed);
    await clock.pass();
    expect(seen.merged.at(-1)?.answers).toEqual(left);
    await clock.pass();
    expect(server.draft.answers).toEqual(left);
    expect(seen.statuses.at(-1)).toBe('saved');
  });

  test('where it takes back what was changed here, there is no new draft', async () => {
    const { sync, server, clock, seen, without } = window({ server: before });
    without(typed);
    sync.change(typed);
    await clock.pass();
    expect(clock.waits()).toEqual([]);
    expect(server.draft).toEqual(emptyDraft);
    expect(seen.statuses.at(-1)).toBe('saved');
  });

  test('while it is not known what was sent, nothing is saved and nothing is lost', async () => {
    const { sync, server, clock, seen, insteadOfSent, without } = window({ server: before });
    without(draft({ P1: 3, P2: 3, P3: 3 }));
    insteadOfSent.push(unreachable);
    sync.change(typed);
    await clock.pass();
    expect(seen.statuses.at(-1)).toBe('offline');
    expect(server.draft).toEqual(emptyDraft);
    expect(seen.kept).toEqual(typed);
    await clock.pass();
    await clock.pass();
    expect(server.draft.answers).toEqual({ P1: 3, P2: 3, P3: 4 });
  });
});

test('without a connection answers are kept, tried again, and saved when it is back', async () => {
  const { sync, server, clock, seen, instead } = window();
  instead.push(unreachable, unreachable);
  sync.change(draft({ P1: 1 }));
  await clock.pass();
  expect(seen.statuses.at(-1)).toBe('offline');
  sync.change(draft({ P1: 1, P2: 2 }));
  expect(seen.kept?.answers).toEqual({ P1: 1, P2: 2 });
  expect(seen.statuses.at(-1)).toBe('offline');
  await clock.pass();
  sync.retry();
  await settle();
  expect(server.draft.answers).toEqual({ P1: 1, P2: 2 });
  expect(seen.statuses.at(-1)).toBe('saved');
  expect(seen.kept).toBeNull();
});

test('a busy server is asked again no sooner than it said, and not by everybody at once', async () => {
  const { sync, clock, seen, instead } = window();
  instead.push(refused('too-many-requests', 42));
  sync.change(draft({ P1: 1 }));
  await clock.pass();
  expect(seen.statuses.at(-1)).toBe('waiting');
  expect(clock.waits()).toEqual([52_500]);
});

test('who is signed out is told, and saved as soon as they are back', async () => {
  const { sync, server, clock, seen, instead } = window();
  instead.push(refused('not-signed-in'));
  sync.change(draft({ P1: 1 }));
  await clock.pass();
  expect(seen.statuses.at(-1)).toBe('signed-out');
  await clock.pass();
  expect(server.draft.answers).toEqual({ P1: 1 });
});

test('what is refused for another reason is not tried in vain, but the next change is', async () => {
  const { sync, server, clock, seen, instead } = window();
  instead.push(refused('invalid-request'));
  sync.change(draft({ P1: 1 }));
  await clock.pass();
  expect(seen.statuses.at(-1)).toBe('refused');
  expect(clock.waits()).toEqual([]);
  sync.change(draft({ P1: 2 }));
  await clock.pass();
  expect(server.draft.answers).toEqual({ P1: 2 });
});

test('when the round is closed, nothing more is saved', async () => {
  const { sync, clock, seen, instead } = window();
  instead.push(refused('round-not-open'));
  sync.change(draft({ P1: 1 }));
  await clock.pass();
  expect(seen.statuses.at(-1)).toBe('round-closed');
  sync.change(draft({ P1: 2 }));
  sync.leave();
  expect(clock.waits()).toEqual([]);
  expect(seen.saves).toHaveLength(1);
});

test('a page that goes saves what waits, and nothing if nothing waits', () => {
  const { sync, seen } = window();
  sync.leave();
  expect(seen.saves).toEqual([]);
  sync.change(draft({ P1: 1 }));
  sync.leave();
  expect(seen.saves).toEqual([{ answers: { P1: 1 }, leaving: true }]);
});

test('what a window kept over a reload is saved without another change', async () => {
  const { sync, server, clock } = window({ mine: draft({ P1: 4 }) });
  sync.release('away');
  await clock.pass();
  expect(server.draft.answers).toEqual({ P1: 4 });
});

test('while the answers are being sent, the draft is left alone', async () => {
  const { sync, clock, seen } = window();
  sync.change(draft({ P1: 1 }));
  await sync.hold('sending');
  await clock.pass();
  sync.leave();
  expect(seen.saves).toEqual([]);
  sync.release('sending');
  await clock.pass();
  expect(seen.saves).toHaveLength(1);
});

test('while changes are discarded nothing is saved, also where sending is called off or the page goes', async () => {
  const { sync, clock, seen } = window();
  sync.change(draft({ P1: 1 }));
  await sync.hold('discarding');
  sync.release('sending');
  sync.retry();
  await clock.pass();
  sync.leave();
  expect(seen.saves).toEqual([]);
  sync.release('discarding');
  await clock.pass();
  expect(seen.saves).toHaveLength(1);
});

test('a page that goes while it saves: what was changed since is saved too', async () => {
  const { sync, server, clock, seen, instead } = window();
  sync.change(draft({ P1: 1 }));
  let arrive: (outcome: Outcome<Draft>) => void = () => undefined;
  instead.push(new Promise((resolve) => (arrive = resolve)));
  await clock.pass();
  sync.change(draft({ P1: 1, P2: 2 }));
  // The first save reaches the server, its answer does not come back in time.
  server.draft = draft({ P1: 1 });
  server.version += 1;
  sync.leave();
  await settle();
  expect(server.draft.answers).toEqual({ P1: 1, P2: 2 });
  expect(seen.saves.map(({ leaving }) => leaving)).toEqual([false, true]);
  arrive(unreachable);
});

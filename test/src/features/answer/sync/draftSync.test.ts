import type { Draft } from '../../../../../contract/responses.ts';
import type { Outcome } from '../../../../../src/app/api/outcome.ts';
import { emptyDraft } from '../../../../../src/features/answer/answers/draft.ts';
import { createDraftSync, type SyncStatus } from '../../../../../src/features/answer/sync/draftSync.ts';
import { draft } from '../answers/builders.ts';
import { handSchedule, settle } from './handSchedule.ts';
import { ok, refused, unreachable } from './outcomes.ts';

/** A server with one draft and its version, as strict about versions as the real one, and a window that saves there. */
function window(start: { server?: Draft; mine?: Draft } = {}) {
  const clock = handSchedule();
  const server = { draft: start.server ?? emptyDraft, version: 0 };
  const etag = () => `"${server.version}"`;
  const seen = {
    statuses: [] as SyncStatus['kind'][],
    merged: [] as Draft[],
    saves: [] as { answers: Draft['answers']; leaving: boolean }[],
    kept: null as Draft | null,
    away: 0,
  };
  /** What the server does instead of saving, until it has done it. */
  const instead: (Outcome<Draft> | Promise<Outcome<Draft>>)[] = [];
  const sync = createDraftSync(
    {
      load: () => Promise.resolve(ok(server.draft, etag())),
      save: async (mine, replaces, leaving) => {
        seen.saves.push({ answers: mine.answers, leaving });
        const other = instead.shift();
        if (other) return other;
        if (replaces !== null && replaces !== etag()) return refused('changed-meanwhile');
        server.draft = mine;
        server.version += 1;
        return ok(mine, etag());
      },
      keep: (_base, mine) => (seen.kept = mine),
      forget: () => (seen.kept = null),
      onStatus: ({ kind }) => seen.statuses.push(kind),
      onMerged: (_sent, merged) => seen.merged.push(merged),
      onAway: () => (seen.away += 1),
      schedule: clock.schedule,
      chance: () => 1,
    },
    { saved: server.draft, etag: etag(), mine: start.mine ?? server.draft },
  );
  const elsewhere = (answers: Draft['answers']) => {
    server.draft = draft(answers);
    server.version += 1;
  };
  return { sync, server, clock, seen, instead, elsewhere };
}

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
  const { sync, server, clock, seen } = window({ server: draft({ P1: 1 }) });
  server.draft = emptyDraft;
  server.version += 1;
  sync.look();
  await settle();
  expect(seen.away).toBe(1);
  expect(clock.waits()).toEqual([]);
  expect(server.draft).toEqual(emptyDraft);
});

test('when another window sends or erases the draft, nothing vanishes here', async () => {
  const { sync, server, clock } = window({ server: draft({ P1: 1, P2: 2 }) });
  server.draft = emptyDraft;
  server.version += 1;
  sync.change(draft({ P1: 3, P2: 2 }));
  await clock.pass();
  await clock.pass();
  expect(server.draft.answers).toEqual({ P1: 3, P2: 2 });
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
  sync.release();
  await clock.pass();
  expect(server.draft.answers).toEqual({ P1: 4 });
});

test('while the answers are being sent, the draft is left alone', async () => {
  const { sync, clock, seen } = window();
  sync.change(draft({ P1: 1 }));
  await sync.hold();
  await clock.pass();
  sync.leave();
  expect(seen.saves).toEqual([]);
  sync.release();
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

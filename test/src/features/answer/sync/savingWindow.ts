import type { Draft } from '../../../../../contract/responses.ts';
import type { Outcome } from '../../../../../src/app/api/outcome.ts';
import { emptyDraft } from '../../../../../src/features/answer/answers/draft.ts';
import { createDraftSync, type SyncStatus } from '../../../../../src/features/answer/sync/draftSync.ts';
import { draft } from '../answers/builders.ts';
import { handSchedule } from './handSchedule.ts';
import { ok, refused } from './outcomes.ts';

/** A server with one draft and its version, as strict about versions as the real one, and a window that saves there. */
export function window(start: { server?: Draft; mine?: Draft } = {}) {
  const clock = handSchedule();
  const server = { draft: start.server ?? emptyDraft, version: 0, sent: null as Draft | null };
  const etag = () => `"${server.version}"`;
  const seen = {
    statuses: [] as SyncStatus['kind'][],
    merged: [] as Draft[],
    saves: [] as { answers: Draft['answers']; leaving: boolean }[],
    kept: null as Draft | null,
    away: 0,
  };
  /** What the server says, instead of what was sent. */
  const insteadOfSent: (Outcome<Draft | null> | Promise<Outcome<Draft | null>>)[] = [];
  /** What the server does instead of saving, until it has done it. */
  const instead: (Outcome<Draft> | Promise<Outcome<Draft>>)[] = [];
  const sync = createDraftSync(
    {
      load: () => Promise.resolve(ok(server.draft, etag())),
      loadSent: () => Promise.resolve(insteadOfSent.shift() ?? ok(server.sent)),
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
  /** What another window leaves that discards, sends or erases the draft. */
  const without = (sent: Draft | null) => {
    Object.assign(server, { draft: emptyDraft, sent });
    server.version += 1;
  };
  return { sync, server, clock, seen, instead, insteadOfSent, elsewhere, without };
}

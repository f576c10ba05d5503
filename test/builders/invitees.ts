import type { PeopleKind } from '../../api/flows/invitations/peopleKinds.ts';
import { walkPeople, type Deps } from '../../api/flows/invitations/walkPeople.ts';
import type { ConversationRecord } from '../../contract/conversations.ts';
import type { AskedDelivery, UnreachableReason } from '../../contract/deliveries.ts';
import type { DeliveryRecord } from '../../contract/deliveryRecords.ts';
import type { Progress } from '../../contract/progress.ts';
import { roundRecord } from './rounds.ts';

/** A round of two weeks, from a Monday to the Friday of the next week. */
export const berlin = roundRecord({
  timeZone: 'Europe/Berlin',
  opensAt: '2026-11-23T08:00:00.000Z',
  closesAt: '2026-12-04T16:00:00.000Z',
  state: 'scheduled',
  roster: { people: 4 },
  rosterVersion: 'v1',
});

/** Object ids of four people. */
export const people = ['00', '01', '02', '03'].map((digits) => `${digits}000000-0000-4000-8000-000000000000`);

/**
 * Four people on the roster of a round in Berlin, in two buckets, and everything that walking through them takes, in memory.
 * @param has who has the app
 * @param byName the roster has names; all of them have been in the tab
 */
export function company({ zone = 'Europe/Berlin', has = new Set(people), byName = false } = {}) {
  const installed = (id: string): boolean => has.has(id);
  /** The first digits of whoever was written to; of other messages than invitations with their kind. */
  const asked: string[] = [];
  const rows = new Map<string, DeliveryRecord>();
  const state = {
    now: new Date('2026-11-23T08:20:00Z'),
    muted: new Set<string>(),
    silent: new Set<string>(),
    answered: new Set<string>(),
    /** Whose chats refuse messages, and how. */
    refusing: new Map<string, UnreachableReason>(),
    claims: new Map<string, string>(),
    progress: new Map<string, { value: Progress; etag: string }>(),
    looked: 0,
    failing: '',
  };
  const claim = (day: string, person: string, reminder: string) => {
    const key = `${day} ${person}`;
    if (!state.claims.has(key)) state.claims.set(key, reminder);
    return Promise.resolve(state.claims.get(key) === reminder);
  };
  const deps: Deps = {
    now: () => state.now,
    tenant: 't',
    placeOf: ({ about, kind, to }) => ({ partition: 'd0', key: `${about}~${kind}~${to.id}` }),
    readDelivery: ({ key }) => {
      state.looked += 1;
      const value = rows.get(key);
      return Promise.resolve(value && { value, etag: '1' });
    },
    askForDelivery: (delivery: AskedDelivery) => {
      if (delivery.to.id === state.failing) return Promise.reject(new Error('storage is down'));
      const key = `${delivery.about}~${delivery.kind}~${delivery.to.id}`;
      const there = installed(delivery.to.id);
      const refusal = state.refusing.get(delivery.to.id);
      const reason = there ? (refusal ?? null) : 'not-installed';
      const before = rows.get(key);
      if (before && before.version >= (delivery.version ?? 0)) return Promise.resolve('known');
      rows.set(key, {
        ...delivery,
        version: delivery.version ?? 0,
        cases: [] as readonly string[],
        state: reason === null ? 'sent' : 'unreachable',
        reason,
        attempts: there ? 1 : 0,
        askedAt: state.now.toISOString(),
      } as DeliveryRecord);
      const digits = delivery.to.id.slice(0, 2);
      asked.push(delivery.kind === 'invitation' ? digits : `${digits} ${delivery.kind}`);
      return Promise.resolve('asked');
    },
    conversationWith: ({ id }) =>
      Promise.resolve(installed(id) ? ({ locale: 'en', timeZone: zone } as ConversationRecord) : undefined),
    pseudonymOf: ({ id }) => id,
    hasResponded: (_round, id) => Promise.resolve(state.answered.has(id)),
    isMuted: (id) => Promise.resolve(state.muted.has(id)),
    isSilent: (_round, id) => Promise.resolve(state.silent.has(id)),
    claimReminder: claim,
    claimAnswerReminder: claim,
    peopleCards: {
      invitation: (_round, _to, known) => ({ text: known?.hasAnswered ? 'Thank you' : 'Come' }),
      'answer-reminder-1': () => ({ text: 'Once' }),
      'answer-reminder-2': () => ({ text: 'Last' }),
      'results-open': () => ({ text: 'There' }),
    },
    rosterBuckets: () => 2,
    readRosterBucket: (_round, _version, bucket) =>
      Promise.resolve(
        people
          .slice(bucket * 2, bucket * 2 + 2)
          .map((id) => ({ user: byName ? `${id}@x.example` : id, side: 'sales', region: null, name: null })),
      ),
    matchesOf: (_tenant, users) =>
      Promise.resolve(new Map(users.map((user) => [user, user.split('@', 1)[0] ?? '']))),
    readProgress: (_round, kind) => Promise.resolve(state.progress.get(kind)),
    writeProgress: (_round, kind, value, etag) => {
      if (state.progress.get(kind)?.etag !== etag) return Promise.resolve('lost-race');
      const written = { value, etag: String(Number(etag ?? 0) + 1) };
      state.progress.set(kind, written);
      return Promise.resolve(written);
    },
  };
  return {
    deps,
    asked,
    state,
    /** What an invitation says to each of those who have one, by their first digits. */
    invitations: (): string[] =>
      [...rows.values()]
        .filter(({ kind }) => kind === 'invitation')
        .map(({ to, card }) => `${to.id.slice(0, 2)} ${card.text}`),
    /** Whose last message of this kind has not reached them, by their first digits. */
    unreached: (kind: PeopleKind): string[] =>
      [...rows.values()]
        .filter((row) => row.kind === kind && row.state === 'unreachable')
        .map(({ to }) => to.id.slice(0, 2)),
    walk: (at?: string, { most = 100, kind = 'invitation' }: { most?: number; kind?: PeopleKind } = {}) => {
      if (at !== undefined) state.now = new Date(at);
      return walkPeople(deps, berlin, kind, most, { answered: 3 });
    },
  };
}

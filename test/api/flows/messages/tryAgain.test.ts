import { tryAgain, type Deps } from '../../../../api/flows/messages/tryAgain.ts';
import type { AuditEntry } from '../../../../contract/audit.ts';
import type { ConversationRecord } from '../../../../contract/conversations.ts';
import type { UnreachableReason } from '../../../../contract/deliveries.ts';
import type { DeliveryRecord } from '../../../../contract/deliveryRecords.ts';
import type { RoundRecord } from '../../../../contract/records.ts';
import { noon, roundRecord } from '../../../builders/rounds.ts';

const idOf = (person: string) => `${person.padEnd(8, '0')}-0000-4000-8000-000000000000`;
const owner = { id: 'the-owner', name: 'Owner' };
const chat: ConversationRecord = {
  serviceUrl: 'https://channel.test/',
  conversationId: 'c',
  userId: 'u',
  botId: 'b',
  locale: null,
  timeZone: null,
};

/** A message that has not reached somebody. */
const lost = (person: string, changed: Partial<DeliveryRecord> = {}): DeliveryRecord => ({
  to: { tenant: 't', id: idOf(person) },
  about: 'a-round~people~aa',
  kind: 'invitation',
  version: 0,
  card: { text: 'Please answer' },
  state: 'unreachable',
  askedAt: '2026-11-20T08:00:00.000Z',
  dueAt: '2026-11-20T08:00:00.000Z',
  claim: null,
  attempts: 1,
  faults: 0,
  textOnly: false,
  sentVersion: null,
  sentAt: null,
  activityId: null,
  reason: 'blocked-by-person',
  ...changed,
});

/** The messages of one round at noon (UTC), unless the test says otherwise. */
function mailroom(
  messages: DeliveryRecord[],
  {
    round = {},
    now = noon,
    zones = {},
    roster = messages.map(({ to }) => to.id),
    without = [],
    muted = [],
    others = [],
  }: {
    round?: Partial<RoundRecord>;
    now?: Date;
    zones?: Record<string, string>;
    roster?: string[];
    without?: string[];
    muted?: string[];
    /** Days that are taken: "2026-11-22 <person>". */
    others?: string[];
  } = {},
) {
  const rows = messages.map((value) => ({ value, etag: '0' }));
  const keyOf = ({ about, kind, to }: DeliveryRecord) => `${about}~${kind}~${to.id}`;
  const announced: number[] = [];
  const audited: Omit<AuditEntry, 'id'>[] = [];
  const days = new Map(others.map((day) => [day, 'something else']));
  const placeOf = (record: DeliveryRecord) => ({ partition: 'd0', key: keyOf(record) });
  const deps: Deps = {
    now: () => now,
    tenant: 't',
    complain: () => undefined,
    readRound: () =>
      Promise.resolve({
        value: roundRecord({ rosterVersion: 'v1', roster: { people: roster.length }, ...round }),
        etag: '1',
      }),
    lostOf: () =>
      Promise.resolve(
        rows
          .map(({ value }) => value)
          .filter(({ state }) => state === 'unreachable')
          .map((value) => ({
            place: placeOf(value),
            person: value.to.id,
            reason: value.reason ?? 'fault',
          })),
      ),
    giveUpUnreadable: () => Promise.resolve(false),
    placeOf: (key) => ({ partition: 'd0', key: `${key.about}~${key.kind}~${key.to.id}` }),
    readDelivery: ({ key }) => Promise.resolve(rows.find(({ value }) => keyOf(value) === key)),
    writeDelivery: (record, before) => {
      const at = rows.findIndex(({ value }) => keyOf(value) === keyOf(record));
      if (rows[at]?.etag !== before?.etag) return Promise.resolve('lost-race');
      rows[at] = { value: record, etag: `${before?.etag ?? ''}+` };
      return Promise.resolve(rows[at]);
    },
    announceDelivery: (_place, afterS) => Promise.resolve(void announced.push(afterS)),
    conversationWith: ({ id }) =>
      Promise.resolve(
        without.map(idOf).includes(id) ? undefined : { ...chat, timeZone: zones[id.slice(0, 2)] ?? 'UTC' },
      ),
    isMuted: (id) => Promise.resolve(muted.map(idOf).includes(id)),
    claimReminder: (day, person, reminder) => {
      const key = `${day} ${person}`;
      if (!days.has(key)) days.set(key, reminder);
      return Promise.resolve(days.get(key) === reminder);
    },
    stillConcerns: ({ kind }) => Promise.resolve(kind !== 'handed-over'),
    walkRoster: async function* () {
      yield await Promise.resolve(
        roster.map((user) => ({ user, side: 'sales' as const, region: null, name: null })),
      );
    },
    allMatches: () => Promise.resolve(() => undefined),
    addAuditEntry: (entry) => Promise.resolve(void audited.push(entry)),
  };
  return {
    rows,
    announced,
    audited,
    press: async (reason: UnreachableReason = 'blocked-by-person') => {
      const outcome = await tryAgain(deps, owner, 'a-round', reason);
      if (outcome.kind !== 'tried-again') throw new Error(outcome.kind);
      return outcome.done;
    },
  };
}
const none = { asked: 0, later: 0, without: 0, over: 0, more: false };

describe('an owner who has put right why messages did not arrive', () => {
  it('has them tried again, once, however often the button is pressed', async () => {
    const room = mailroom([
      lost('aa'),
      lost('bb', { kind: 'alert', about: 'a-round~r00~area~trust', faults: 2 }),
    ]);
    const both = await Promise.all([room.press(), room.press()]);
    expect(both.map(({ asked }) => asked).reduce((a, b) => a + b)).toBe(2);
    expect(await room.press()).toEqual(none);
    expect(room.rows.map(({ value }) => [value.state, value.reason, value.faults])).toEqual([
      ['pending', null, 0],
      ['pending', null, 0],
    ]);
    expect(room.announced).toEqual([0, 0]);
    expect(room.audited.map(({ act, by, details }) => [act, by?.name, details.reason])).toEqual(
      room.audited.map(() => ['messages-tried-again', 'Owner', 'blocked-by-person']),
    );
  });

  it('leaves alone what has arrived, what fails for another reason, and reminders to answer', async () => {
    const room = mailroom([
      lost('aa', { state: 'sent', reason: null }),
      lost('bb', { reason: 'disabled-by-admin' }),
      lost('cc', { kind: 'answer-reminder-1' }),
    ]);
    expect(await room.press()).toEqual(none);
    expect(room.announced).toEqual([]);
    expect(room.audited).toEqual([]);
  });

  it('wakes nobody: where it is night the message waits for the morning there', async () => {
    const room = mailroom([lost('aa'), lost('bb')], { zones: { aa: 'Asia/Tokyo', bb: 'Europe/Berlin' } });
    expect(await room.press()).toEqual({ ...none, asked: 1, later: 1 });
    // Noon in London is nine in the evening in Tokyo; seven there is ten hours later.
    expect(room.rows[0]?.value.dueAt).toBe('2026-11-22T22:00:00.000Z');
    expect(room.announced.sort((a, b) => a - b)).toEqual([0, 10 * 3600]);
  });

  it('writes to nobody twice a day, nor to somebody who wants quiet', async () => {
    const room = mailroom([lost('aa'), lost('bb'), lost('cc')], {
      others: [`2026-11-22 ${idOf('aa')}`, `2026-11-23 ${idOf('aa')}`],
      muted: ['bb'],
    });
    expect(await room.press()).toEqual({ ...none, asked: 1, later: 2 });
    expect(room.rows.map(({ value }) => value.dueAt)).toEqual([
      '2026-11-24T07:00:00.000Z',
      '2026-11-23T07:00:00.000Z',
      noon.toISOString(),
    ]);
  });

  it('is told of those who do not have the app: nothing is sent, and their day is not taken', async () => {
    const room = mailroom(
      [lost('aa', { reason: 'not-installed' }), lost('bb', { reason: 'not-installed' })],
      {
        without: ['aa'],
      },
    );
    expect(await room.press('not-installed')).toEqual({ ...none, asked: 1, without: 1 });
    expect(room.rows[0]?.value.state).toBe('unreachable');
  });

  it('invites nobody to a round that has closed, and nobody who is not on its list any more', async () => {
    expect(await mailroom([lost('aa')], { round: { state: 'closed' } }).press()).toEqual({
      ...none,
      over: 1,
    });
    expect(await mailroom([lost('aa')], { roster: [] }).press()).toEqual({ ...none, over: 1 });
  });

  it('sends no news that is old, nor what is not theirs to know any more', async () => {
    const about = 'a-round~r00~area~trust';
    const old = '2026-11-10T08:00:00.000Z';
    const room = mailroom([
      lost('aa', { kind: 'withdrawn', about, askedAt: old }),
      lost('bb', { kind: 'alert', about, askedAt: old }),
      lost('cc', { kind: 'handed-over', about }),
      lost('dd', { kind: 'step-soon', about }),
    ]);
    expect(await room.press()).toEqual({ ...none, asked: 1, over: 3 });
  });

  it('tries as many as one request takes, and is told that there are more', async () => {
    const many = Array.from({ length: 501 }, (_, index) => lost(index.toString(16).padStart(4, '0')));
    const room = mailroom(many);
    expect(await room.press()).toEqual({ ...none, asked: 500, more: true });
    expect(await room.press()).toEqual({ ...none, asked: 1 });
  });
});

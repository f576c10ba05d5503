import { stillWorth } from '../../api/flows/messages/stillWorth.ts';
import { catchUp } from '../../api/flows/messages/sweepDeliveries.ts';
import { tryAgain, type Deps } from '../../api/flows/messages/tryAgain.ts';
import type { AuditEntry } from '../../contract/audit.ts';
import type { ConversationRecord } from '../../contract/conversations.ts';
import type { UnreachableReason } from '../../contract/deliveries.ts';
import type { DeliveryRecord } from '../../contract/deliveryRecords.ts';
import type { Liaison } from '../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord } from '../../contract/records.ts';
import type { Step } from '../../contract/steps.ts';
import { openCase } from './cases.ts';
import { noon, roundRecord } from './rounds.ts';

/** The object id of somebody. @param person up to eight hexadecimal digits */
export const idOf = (person: string) => `${person.padEnd(8, '0')}-0000-4000-8000-000000000000`;
export const owner = { id: '0ffce000-0000-4000-8000-000000000000', name: 'Owner' };
const chat: ConversationRecord = {
  serviceUrl: 'https://channel.test/',
  conversationId: 'c',
  userId: 'u',
  botId: 'b',
  locale: null,
  timeZone: null,
};

/** A message that has not reached somebody. */
export const lost = (person: string, changed: Partial<DeliveryRecord> = {}): DeliveryRecord => ({
  to: { tenant: 't', id: idOf(person) },
  about: 'a-round~people~aa',
  kind: 'invitation',
  version: 0,
  card: { text: 'Please answer' },
  cases: [],
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

/** The case that messages here are about, unless the test says otherwise. */
export const theCase = openCase({ id: 'a-round~r00~area~trust' });

/** The messages of one round at noon (UTC), and an owner who tries them again, in memory. */
export function mailroom(
  messages: DeliveryRecord[],
  {
    round = {},
    now: begins = noon,
    zones = {},
    roster = messages.map(({ to }) => to.id),
    without = [],
    muted = [],
    others = [],
    cases = [theCase],
    steps = [],
    liaisons = messages.map(({ to: { id } }) => ({ id, name: id, regions: null })),
  }: {
    round?: Partial<RoundRecord>;
    now?: Date;
    zones?: Record<string, string>;
    roster?: string[];
    without?: string[];
    muted?: string[];
    /** Days that are taken: "2026-11-22 <person>". */
    others?: string[];
    cases?: CaseRecord[];
    steps?: Step[];
    /** Whoever has a message, for the whole company, unless the test says otherwise. */
    liaisons?: Liaison[];
  } = {},
) {
  let now = begins;
  const rows = messages.map((value) => ({ value, etag: '0' }));
  const keyOf = ({ about, kind, to }: DeliveryRecord) => `${about}~${kind}~${to.id}`;
  const announced: number[] = [];
  const looked = { count: 0 };
  const asked = { looks: 0, cases: 0 };
  const audited: Omit<AuditEntry, 'id'>[] = [];
  const days = new Map(others.map((day) => [day, 'something else']));
  const placeOf = (record: DeliveryRecord) => ({ partition: 'd0', key: keyOf(record) });
  const deps: Deps = {
    now: () => now,
    tenant: 't',
    complain: () => undefined,
    readRound: () =>
      Promise.resolve({
        value: roundRecord({ rosterVersion: 'v1', roster: { people: roster.length }, owner, ...round }),
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
            askedAt: value.askedAt,
          })),
      ),
    giveUpUnreadable: () => Promise.resolve(false),
    placeOf: (key) => ({ partition: 'd0', key: `${key.about}~${key.kind}~${key.to.id}` }),
    listDeliveries: (_round, isWanted) =>
      Promise.resolve({
        items: rows
          .filter(({ value }) => isWanted(value))
          .map(({ value }) => ({ ...placeOf(value), message: value })),
        more: false,
      }),
    askForAlerts: () => Promise.resolve(void (asked.looks += 1)),
    readDelivery: ({ key }) => {
      looked.count += 1;
      return Promise.resolve(rows.find(({ value }) => keyOf(value) === key));
    },
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
    findLiaisons: () => Promise.resolve(liaisons),
    readCases: () => {
      asked.cases += 1;
      return Promise.resolve(cases.map((value) => ({ value, etag: '1' })));
    },
    readStep: (id) => {
      const value = steps.find((step) => step.id === id);
      return Promise.resolve(value && { value, etag: '1' });
    },
    peopleWithChat: async function* () {
      yield* await Promise.resolve(
        messages.map(({ to }) => to.id).filter((id) => !without.map(idOf).includes(id)),
      );
    },
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
    /** How many rows of messages were read. */
    looked,
    audited,
    /** How often the round was to be looked at, and its cases were read. */
    asked,
    moveTo: (moment: string): void => {
      now = new Date(moment);
    },
    press: async (reason: UnreachableReason = 'blocked-by-person') => {
      const outcome = await tryAgain(deps, owner, 'a-round', reason);
      if (outcome.kind !== 'tried-again') throw new Error(outcome.kind);
      return outcome.done;
    },
    /** Somebody installs the app. @returns how many messages are sent to them now */
    install: (person: string): Promise<number> =>
      catchUp(
        {
          ...deps,
          unreachableDeliveries: async (id) =>
            (await deps.lostOf('a-round')).filter((one) => one.person === id).map(({ place }) => place),
          isStillWorth: stillWorth({
            ...deps,
            timeZoneOf: (who, otherwise) => Promise.resolve(zones[who.slice(0, 2)] ?? otherwise),
          }),
        },
        idOf(person),
      ),
  };
}
/** Nothing was to be tried. */
export const none = { asked: 0, later: 0, without: 0, over: 0, more: false };

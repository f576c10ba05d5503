import { changeDisagreement } from '../../api/flows/cases/changeDisagreement.ts';
import type { CaseCards } from '../../api/flows/messages/caseCards.ts';
import { readDisagreement } from '../../api/flows/cases/readDisagreements.ts';
import { seeToRounds, type Deps } from '../../api/flows/rounds/seeToRounds.ts';
import type { LostMessage } from '../../api/flows/messages/tellOwner.ts';
import type { AuditEntry } from '../../contract/audit.ts';
import type { AskedDelivery, DeliveryStatus } from '../../contract/deliveries.ts';
import type { ChangeDisagreementBody } from '../../contract/disagreements.ts';
import type { Liaison } from '../../contract/liaisons.ts';
import type { CaseRecord, Versioned } from '../../contract/records.ts';
import type { Step } from '../../contract/steps.ts';
import { monday } from './cases.ts';
import { concord20 } from './questionSets.ts';
import { roundRecord } from './rounds.ts';

/** What a card says, where a test looks at nothing but which card it is. */
const card = (name: string) => (_round: unknown, of: CaseRecord) => ({
  text: `${name}: ${of.state}${of.takenBy ? ` ${of.takenBy.name}` : ''}${of.takerLeft ? ' left' : ''}`,
});
const caseCards: CaseCards = {
  current: card('current'),
  reversed: card('reversed'),
  withdrawn: card('withdrawn'),
  gapClosed: card('gap closed'),
  handedOver: (_round, _of, { by, note }) => ({ text: `handed over by ${by}: ${note ?? 'without a word'}` }),
  digest: (_round, cases) => ({ text: `digest of ${cases.length}` }),
};

/** People who deal with the cases of one round, with a clock of their own; everything that was asked for is kept. */
export function office({
  cases = [],
  steps = [],
  liaisons = [
    { id: 'ada', name: 'Ada', regions: null },
    { id: 'ben', name: 'Ben', regions: ['DACH'] },
    { id: 'cid', name: 'Cid', regions: ['Benelux'] },
  ],
  zones = { 'step-owner': 'Asia/Tokyo' },
}: {
  cases?: CaseRecord[];
  steps?: Step[];
  liaisons?: Liaison[];
  /** Where people are; the others are where the round is. */
  zones?: Readonly<Record<string, string>>;
}) {
  let now = new Date(monday);
  let version = 0;
  const round = roundRecord({ regions: ['DACH', 'Benelux'], owner: { id: 'the-owner', name: 'Owner' } });
  const kept: Versioned<CaseRecord>[] = cases.map((value) => ({ value, etag: '0' }));
  const asked: AskedDelivery[] = [];
  const lost: LostMessage[] = [];
  const claims = new Map<string, string>();
  const muted = new Set<string>();
  const held: string[] = [];
  const told = new Set<string>();
  const list = { liaisons, reads: 0 };
  const audited: Omit<AuditEntry, 'id'>[] = [];
  const isSame = (one: AskedDelivery) => (other: AskedDelivery) =>
    one.about === other.about && one.kind === other.kind && one.to.id === other.to.id;

  const deps: Deps = {
    now: () => now,
    tenant: 't',
    listRounds: () => Promise.resolve({ items: [round], next: null }),
    questionSetOf: () => Promise.resolve(concord20),
    noteFailure: () => Promise.resolve(),
    findLiaisons: () => Promise.resolve(list.liaisons),
    languageOf: () => Promise.resolve('en'),
    timeZoneOf: (id, otherwise) => Promise.resolve(zones[id] ?? otherwise),
    isMuted: (id) => Promise.resolve(muted.has(id)),
    noteTold: (day, id, ids) => {
      for (const one of ids) told.add(`${day} ${id} ${one}`);
      return Promise.resolve();
    },
    toldOn: (day, id) => {
      const of = `${day} ${id} `;
      return Promise.resolve(
        [...told].filter((one) => one.startsWith(of)).map((one) => one.slice(of.length)),
      );
    },
    holdBack: (id, ids) => {
      held.push(...ids.map((one) => `${id} ${one}`));
      return Promise.resolve();
    },
    readCases: () => {
      list.reads += 1;
      return Promise.resolve([...kept]);
    },
    replaceCase: ({ value, etag }) => {
      const at = kept.findIndex((one) => one.value.id === value.id && one.etag === etag);
      if (at < 0) return Promise.resolve('changed-meanwhile' as const);
      const replaced = { value, etag: String(++version) };
      kept[at] = replaced;
      return Promise.resolve(replaced);
    },
    readOpenSteps: () => Promise.resolve(steps.map((value) => ({ value, etag: '1' }))),
    readSteps: (disagreement) =>
      Promise.resolve(
        steps.filter((step) => step.disagreement === disagreement).map((value) => ({ value, etag: '1' })),
      ),
    readStep: (id) => {
      const value = steps.find((step) => step.id === id);
      return Promise.resolve(value && { value, etag: '1' });
    },
    lostMessages: () => Promise.resolve(lost),
    askForDelivery: (delivery) => {
      if (asked.some(isSame(delivery))) return Promise.resolve('known' as const);
      asked.push(delivery);
      return Promise.resolve('asked' as const);
    },
    changeDelivery: (delivery) => {
      const at = asked.findIndex(isSame(delivery));
      if (at < 0) return Promise.resolve('none' as const);
      asked[at] = delivery;
      return Promise.resolve('asked' as const);
    },
    deliveriesOf: (about) =>
      Promise.resolve(asked.filter((one) => one.about === about) as unknown as DeliveryStatus[]),
    claimReminder: (day, person, reminder) => {
      const key = `${day} ${person}`;
      if (!claims.has(key)) claims.set(key, reminder);
      return Promise.resolve(claims.get(key) === reminder);
    },
    caseCards,
    reminderCards: {
      reminder: card('reminder'),
      escalation: card('escalation'),
      stepDueSoon: () => ({ text: 'soon' }),
      stepDueToday: () => ({ text: 'today' }),
    },
    ownerCards: {
      unreachable: ({ liaison, region, why }, others) => ({
        text: `${liaison} of ${String(region)}: ${why}; instead: ${others.join(', ') || 'nobody'}`,
      }),
      stepsUnreachable: ({ person, why }) => ({ text: `steps of ${person}: ${why}` }),
      noLiaison: ({ region }) => ({ text: `nobody in ${String(region)}` }),
    },
  };
  const dealing = {
    ...deps,
    readCase: (id: string) => Promise.resolve(kept.find(({ value }) => value.id === id)),
    findRound: () => Promise.resolve(round),
    listCases: () => Promise.resolve({ items: kept.map(({ value }) => value), next: null }),
    askForAlerts: () => Promise.resolve(),
    addAuditEntry: (entry: Omit<AuditEntry, 'id'>) => {
      audited.push(entry);
      return Promise.resolve();
    },
    complain: () => undefined,
    askForHelp: () => Promise.resolve(),
  };
  const personNamed = (id: string) => ({
    tenant: 't',
    id,
    name: `${id} of the token`,
    owner: id === 'the-owner',
  });

  return {
    deps,
    /** With what dealing with one case needs besides. */
    dealing,
    round,
    asked,
    lost,
    muted,
    held,
    /** Its `liaisons` may be replaced, as the owner does; `reads` counts how often cases were read. */
    list,
    caseNow: () => kept[0]?.value as CaseRecord,
    audited,
    acts: () => kept[0]?.value.history.map(({ act }) => act),
    setClock: (time: string) => {
      now = new Date(time);
    },
    act: (person: string, body: ChangeDisagreementBody, etag?: string) =>
      changeDisagreement(
        dealing,
        personNamed(person),
        kept[0]?.value.id ?? '',
        etag === undefined ? undefined : () => etag,
        body,
      ),
    read: (person: string) => readDisagreement(dealing, personNamed(person), kept[0]?.value.id ?? ''),
    /** Whom the messages that come now reach, and what they are. */
    seeTo: async (time?: string): Promise<string[]> => {
      if (time !== undefined) now = new Date(time);
      const before = asked.length;
      await seeToRounds(deps);
      return asked.slice(before).map(({ to, kind }) => `${to.id} ${kind}`);
    },
    /** What the cards of the alert say that stand in the chats, by person. */
    alerts: () =>
      Object.fromEntries(
        asked.filter(({ kind }) => kind === 'alert').map(({ to, card: { text } }) => [to.id, text]),
      ),
  };
}

import { createHash } from 'node:crypto';
import type { TransactionAction } from '@azure/data-tables';
import {
  deliveryCard,
  deliveryState,
  unreachableReason,
  type DeliveryKey,
} from '../../contract/deliveries.ts';
import type { DeliveryMessage } from '../../contract/messages.ts';
import type { DeliveryRecord, DeliverySummary } from '../../contract/deliveryRecords.ts';
import { readStored } from '../../contract/stored.ts';
import { fromPieces, toPieces } from './longText.ts';

const PARTITIONS = 16;

/** Every partition of deliveries. */
export const deliveryPartitions = Array.from({ length: PARTITIONS }, (_, index) => `d${index.toString(16)}`);

/** Where a message's row is. Everything about one thing lies together; things spread over the partitions. */
export function placeOf({ about, kind, to }: DeliveryKey): DeliveryMessage {
  const shard = (createHash('sha256').update(about).digest()[0] ?? 0) % PARTITIONS;
  return { partition: `d${shard.toString(16)}`, key: `${about}~${kind}~${to.id}` };
}

/**
 * Row keys: `m~` the message; `o~` the same key while it is open and `u~` while it is unreachable. These two say no more
 * than the message itself, but they make it cheap to find what is due or has failed among a million that were sent.
 */
export const deliveryRowKeys = {
  message: (key: string) => `m~${key}`,
  open: (key: string) => `o~${key}`,
  unreachable: (key: string) => `u~${key}`,
};
export const openRange = { from: 'o~', to: 'o~~' };
export const unreachableRange = { from: 'u~', to: 'u~~' };
/** Everything about a round: whatever a message is about begins with it. */
export const roundRanges = (roundId: string) =>
  ({
    message: { from: `m~${roundId}~`, to: `m~${roundId}~~` },
    open: { from: `o~${roundId}~`, to: `o~${roundId}~~` },
    unreachable: { from: `u~${roundId}~`, to: `u~${roundId}~~` },
  }) as const;
export const aboutRange = (about: string) => ({ from: `m~${about}~`, to: `m~${about}~~` });

/** What a key says: `<about>~<kind>~<person>`. */
export function partsOf(key: string): { about: string; kind: string; person: string } {
  const parts = key.split('~');
  return { about: parts.slice(0, -2).join('~'), kind: parts.at(-2) ?? '', person: parts.at(-1) ?? '' };
}

const textOrNull = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/** What a row says. Azure Tables knows no null: an empty text stands for it. */
export function toDelivery(row: Readonly<Record<string, unknown>>): DeliveryRecord {
  return {
    to: { tenant: String(row.tenant), id: String(row.person) },
    about: String(row.about),
    kind: String(row.kind),
    version: Number(row.version),
    card: readStored(deliveryCard, JSON.parse(fromPieces('card', row))),
    cases: fromPieces('cases', row).split(' ').filter(Boolean),
    state: deliveryState.parse(row.state),
    askedAt: String(row.askedAt),
    dueAt: String(row.dueAt),
    claim: textOrNull(row.claim),
    attempts: Number(row.attempts),
    faults: Number(row.faults),
    textOnly: row.textOnly === true,
    sentVersion: row.sentVersion === -1 ? null : Number(row.sentVersion),
    sentAt: textOrNull(row.sentAt),
    activityId: textOrNull(row.activityId),
    reason: row.reason === '' ? null : unreachableReason.parse(row.reason),
  };
}

/** What a row says besides its card. */
export const toSummary = (row: Readonly<Record<string, unknown>>): DeliverySummary => ({
  to: { tenant: String(row.tenant), id: String(row.person) },
  about: String(row.about),
  kind: String(row.kind),
  state: deliveryState.parse(row.state),
  askedAt: String(row.askedAt),
  dueAt: String(row.dueAt),
  sentAt: textOrNull(row.sentAt),
  faults: Number(row.faults),
  reason: row.reason === '' ? null : unreachableReason.parse(row.reason),
});
/** The properties that a summary needs. */
export const summaryProperties = [
  'tenant',
  'person',
  'about',
  'kind',
  'state',
  'askedAt',
  'dueAt',
  'sentAt',
  'faults',
  'reason',
];

/** What is written of a message: its row, and the one that says in which list it stands. */
export function deliveryActions(
  { partition, key }: DeliveryMessage,
  record: DeliveryRecord,
  before: { readonly record: DeliveryRecord; readonly etag: string } | undefined,
): TransactionAction[] {
  const row = {
    partitionKey: partition,
    rowKey: deliveryRowKeys.message(key),
    tenant: record.to.tenant,
    person: record.to.id,
    about: record.about,
    kind: record.kind,
    version: record.version,
    ...toPieces('card', JSON.stringify(record.card)),
    ...toPieces('cases', record.cases.join(' ')),
    state: record.state,
    askedAt: record.askedAt,
    dueAt: record.dueAt,
    claim: record.claim ?? '',
    attempts: record.attempts,
    faults: record.faults,
    textOnly: record.textOnly,
    sentVersion: record.sentVersion ?? -1,
    sentAt: record.sentAt ?? '',
    activityId: record.activityId ?? '',
    reason: record.reason ?? '',
  };
  const listKey = {
    pending: deliveryRowKeys.open(key),
    unreachable: deliveryRowKeys.unreachable(key),
    sent: null,
    'taken-back': null,
  };
  const listed = listKey[record.state];
  const left = before && listKey[before.record.state];
  return [
    before ? ['update', row, 'Replace', { etag: before.etag }] : ['create', row],
    ...(listed === null
      ? []
      : [
          [
            'upsert',
            {
              partitionKey: partition,
              rowKey: listed,
              dueAt: record.dueAt,
              claimed: record.claim !== null,
              person: record.to.id,
              ...(record.reason && {
                about: record.about,
                kind: record.kind,
                reason: record.reason,
                askedAt: record.askedAt,
              }),
            },
            'Replace',
          ] satisfies TransactionAction,
        ]),
    ...(left === undefined || left === null || left === listed
      ? []
      : [['delete', { partitionKey: partition, rowKey: left }] satisfies TransactionAction]),
  ];
}

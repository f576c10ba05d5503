import type { DeliveryKey, DeliveryCard, DeliveryState, UnreachableReason } from './deliveries.ts';

/** What is kept of a message that must reach a person. */
export interface DeliveryRecord extends DeliveryKey {
  /** Of the newest card that was asked for. */
  readonly version: number;
  readonly card: DeliveryCard;
  /** The cases that a message about several is made of; empty for any other. */
  readonly cases: readonly string[];
  readonly state: DeliveryState;
  /** When the newest version was asked for. */
  readonly askedAt: string;
  /** Not tried before. While it is claimed: when the claim is no longer believed. */
  readonly dueAt: string;
  /** Who is sending it at the moment; null for nobody. */
  readonly claim: string | null;
  readonly attempts: number;
  /** How often handling it has failed for reasons of our own. */
  readonly faults: number;
  /** The card was too large: only its text is sent. */
  readonly textOnly: boolean;
  /** Of the card in the chat; null before the first. */
  readonly sentVersion: number | null;
  readonly sentAt: string | null;
  readonly activityId: string | null;
  readonly reason: UnreachableReason | null;
}

/** A message without what it says. */
export type DeliverySummary = Pick<
  DeliveryRecord,
  'to' | 'about' | 'kind' | 'state' | 'askedAt' | 'dueAt' | 'sentAt' | 'faults' | 'reason'
>;

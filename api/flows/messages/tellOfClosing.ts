import type { QuestionSet } from '../../../assessment/questionSet.ts';
import { isApart } from '../../../assessment/rounds/isApart.ts';
import { isSameQuestion } from '../../../assessment/rounds/sameQuestion.ts';
import type { ReleasedScope } from '../../../assessment/release/releasedScopes.ts';
import type { ClosingSummary, VerifiedCase } from '../../../contract/closing.ts';
import type { ConversationRecord } from '../../../contract/conversations.ts';
import type { AskForDelivery, DeliveriesOf, DeliveryCard, Recipient } from '../../../contract/deliveries.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import { isQuiet } from '../calendar.ts';
import type { CardReader } from './caseCards.ts';
import { closingSummary, type ClosedRound } from './closingSummary.ts';
import type { ReleaseHead } from '../results/readResults.ts';
import { verifierOf, type Deps as VerifyDeps } from '../cases/verifyCases.ts';

export interface Deps extends VerifyDeps {
  readonly tenant: string;
  findLiaisons(): Promise<readonly Liaison[]>;
  findRound(id: string): Promise<RoundRecord | undefined>;
  readCases(roundId: string): Promise<Versioned<CaseRecord>[]>;
  conversationWith(person: Recipient): Promise<ConversationRecord | undefined>;
  isMuted(id: string, now: Date): Promise<boolean>;
  askForDelivery: AskForDelivery;
  deliveriesOf: DeliveriesOf;
  readonly closingCards: {
    closed(summary: ClosingSummary, set: QuestionSet, to: CardReader): DeliveryCard;
  };
}

/** What the summary of a round is called. */
export const closingOf = (roundId: string) =>
  ({ about: `${roundId}~closing`, kind: 'round-closed' }) as const;

/**
 * Tells the liaisons and the owner of a round what it has come to, once it has its final figures: each of them once, and by
 * day. It is news, no reminder: where it waited for a day without one, cases that nobody takes would keep it away for weeks.
 * @param next the round that follows, where one is scheduled
 * @returns how many were told now, and how many still wait for a better time
 */
export async function tellOfClosing(
  deps: Deps,
  round: RoundRecord,
  release: ReleaseHead,
  next: RoundRecord | undefined,
): Promise<{ told: number; wait: number }> {
  const { about, kind } = closingOf(round.id);
  const known = new Set((await deps.deliveriesOf(about)).map(({ to }) => to.id));
  const liaisons = await deps.findLiaisons();
  const readers = new Map<string, Liaison | undefined>(liaisons.map((one) => [one.id, one]));
  if (round.owner) readers.set(round.owner.id, undefined); // the owner sees every region
  const untold = [...readers].filter(([id]) => !known.has(id));
  if (untold.length === 0) return { told: 0, wait: 0 };

  const set = await deps.questionSetOf(round);
  const whole = await read(deps, round, release, next);
  let told = 0;
  let wait = 0;
  for (const [id, liaison] of untold) {
    const now = deps.now();
    const conversation = await deps.conversationWith({ tenant: deps.tenant, id });
    const zone = conversation?.timeZone ?? round.timeZone;
    if (isQuiet(now, zone) || (await deps.isMuted(id, now))) {
      wait += 1;
      continue;
    }
    const to = { id, language: conversation?.locale ?? 'en', timeZone: zone };
    const card = deps.closingCards.closed(closingSummary(whole, liaison), set, to);
    const asked = await deps.askForDelivery({ to: { tenant: deps.tenant, id }, about, kind, card });
    if (asked === 'asked') told += 1; // else another server was at it, too
  }
  return { told, wait };
}

async function read(
  deps: Deps,
  round: RoundRecord,
  release: ReleaseHead,
  next: RoundRecord | undefined,
): Promise<ClosedRound> {
  const scopes = await deps.readScopes(round, release);
  const cases = (await deps.readCases(round.id)).map(({ value }) => value);
  const previous = round.previous === null ? undefined : await deps.findRound(round.previous);
  const closed = previous ? (await deps.readCases(previous.id)).map(({ value }) => value) : [];
  return {
    round,
    scopes,
    cases,
    before: previous ? await scoreBefore(deps, previous, round, scopes[0]) : null,
    verified: previous ? await verifiedCases(deps, previous, closed) : [],
    next,
  };
}

/** The company's score in the round before; null where that asked something else. */
async function scoreBefore(
  deps: Deps,
  previous: RoundRecord,
  round: RoundRecord,
  now: ReleasedScope | undefined,
): Promise<ClosingSummary['before']> {
  const release = await deps.latestRelease(previous);
  const sets = [await deps.questionSetOf(previous), await deps.questionSetOf(round)] as const;
  if (!release?.final || !isSameQuestion(...sets, { kind: 'overall', id: 'overall' })) return null;
  const [company] = await deps.readScopes(previous, release);
  if (company?.score.company === undefined) return null;
  const [then, since] = [company.scoreInterval, now?.scoreInterval];
  return { score: company.score.company, changed: then && since ? isApart(then, since) : null };
}

/** What has become of the closed cases of the round before. */
async function verifiedCases(
  deps: Deps,
  previous: RoundRecord,
  cases: readonly CaseRecord[],
): Promise<VerifiedCase[]> {
  const verify = verifierOf(deps, previous);
  const all = await Promise.all(
    cases
      .filter(({ state }) => state === 'closed')
      .map(async (one) => ({ region: one.region, subject: one.subject, verified: await verify(one) })),
  );
  return all.flatMap(({ verified, ...one }) => (verified ? [{ ...one, verified }] : []));
}

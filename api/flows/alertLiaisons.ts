import type { QuestionSet } from '../../assessment/questionSet.ts';
import type {
  AskForDelivery,
  AskedDelivery,
  ChangeDelivery,
  DeliveryCard,
} from '../../contract/deliveries.ts';
import type { Liaison } from '../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../contract/records.ts';
import { isOf } from './dealings.ts';
import { publicRounds, type Deps as RoundDeps } from './publicRounds.ts';

/** Who reads a card, in which language. */
export interface CardReader {
  readonly id: string;
  readonly language: string;
}

/** What the cards of a round's cases are made from. */
export interface CardRound {
  readonly round: RoundRecord;
  readonly set: QuestionSet;
}

/** The cards that tell liaisons of cases. */
export interface CaseCards {
  /** The case as it stands now, for this reader. */
  current(round: CardRound, disagreement: CaseRecord, to: CardReader): DeliveryCard;
  reversed(round: CardRound, disagreement: CaseRecord, to: CardReader): DeliveryCard;
  withdrawn(round: CardRound, disagreement: CaseRecord, to: CardReader): DeliveryCard;
  gapClosed(round: CardRound, disagreement: CaseRecord, to: CardReader): DeliveryCard;
  /** @param disagreements the broadest first, at least one */
  digest(round: CardRound, disagreements: readonly CaseRecord[], to: CardReader): DeliveryCard;
}

export interface Deps {
  now(): Date;
  /** The company's tenant. */
  readonly tenant: string;
  findLiaisons(): Promise<readonly Liaison[]>;
  /** The language in which somebody is written to. */
  languageOf(id: string): Promise<string>;
  /** Whether somebody wants quiet until tomorrow. */
  isMuted(id: string, now: Date): Promise<boolean>;
  /** Keeps cases for the message that ends the quiet. */
  holdBack(id: string, cases: readonly string[]): Promise<void>;
  readCases(roundId: string): Promise<Versioned<CaseRecord>[]>;
  replaceCase(value: Versioned<CaseRecord>): Promise<Versioned<CaseRecord> | 'changed-meanwhile'>;
  askForDelivery: AskForDelivery;
  changeDelivery: ChangeDelivery;
  readonly caseCards: CaseCards;
}

/** When more arise in a day, they come in one message. */
const MOST_SINGLE = 3;
const breadth = { overall: 0, area: 1, statement: 2 } as const;
export const broadestFirst = (a: CaseRecord, b: CaseRecord): number =>
  breadth[a.subject.kind] - breadth[b.subject.kind] || Math.abs(b.gap) - Math.abs(a.gap);

/**
 * Asks for every message that the cases of a round still owe to somebody. Messages are keyed by person, case and kind, so a
 * look that ends half-way and begins again asks twice and is heard once.
 */
export async function alertLiaisons(deps: Deps, round: RoundRecord, set: QuestionSet): Promise<void> {
  const cases = await deps.readCases(round.id);
  const owing = cases.filter(({ value }) => value.pending.length > 0);
  if (owing.length === 0) return;
  for (const liaison of await deps.findLiaisons()) {
    const theirs = cases.map(({ value }) => value).filter(({ region }) => isOf(liaison, region));
    const to = { id: liaison.id, language: await deps.languageOf(liaison.id) };
    await tellOfNew(deps, { round, set }, to, theirs);
    await tellOfChanges(deps, { round, set }, to, theirs);
  }
  for (const { value, etag } of owing)
    // Where somebody changed it in between, the next look tells of both.
    await deps.replaceCase({ value: { ...value, pending: [] }, etag });
}

/** Asks for the messages that are still owed in any round: whoever should have done it may have ended before. */
export async function catchUpAlerts(
  deps: Deps & RoundDeps & { questionSetOf(round: RoundRecord): Promise<QuestionSet> },
): Promise<void> {
  for await (const round of publicRounds(deps))
    await alertLiaisons(deps, round, await deps.questionSetOf(round));
}

const message = (
  deps: Deps,
  to: CardReader,
  disagreement: CaseRecord,
  kind: string,
  card: DeliveryCard,
  about = disagreement.id,
): AskedDelivery => ({
  to: { tenant: deps.tenant, id: to.id },
  about,
  kind,
  version: disagreement.history.length,
  card,
});

async function tellOfNew(
  deps: Deps,
  round: CardRound,
  to: CardReader,
  cases: readonly CaseRecord[],
): Promise<void> {
  const found = cases.filter(({ pending, state }) => pending.includes('found') && state !== 'closed');
  if (found.length === 0) return;
  if (await deps.isMuted(to.id, deps.now())) {
    await deps.holdBack(
      to.id,
      found.map(({ id }) => id),
    );
    return;
  }
  const day = deps.now().toISOString().slice(0, 10);
  const today = cases.filter(({ openedAt }) => openedAt.startsWith(day)).toSorted(broadestFirst);
  if (today.length <= MOST_SINGLE) {
    for (const one of found)
      await deps.askForDelivery(message(deps, to, one, 'alert', deps.caseCards.current(round, one, to)));
    return;
  }
  await deps.askForDelivery({
    to: { tenant: deps.tenant, id: to.id },
    about: `${round.round.id}~${day}`,
    kind: 'digest',
    version: today.length,
    card: deps.caseCards.digest(round, today, to),
  });
}

async function tellOfChanges(
  deps: Deps,
  round: CardRound,
  to: CardReader,
  cases: readonly CaseRecord[],
): Promise<void> {
  const { caseCards: cards } = deps;
  // A card that was asked for just now is as the case is.
  for (const one of cases.filter(({ pending }) => pending.some((news) => news !== 'found'))) {
    await deps.changeDelivery(message(deps, to, one, 'alert', cards.current(round, one, to)));
    const last = one.pending.findLast((news) => news !== 'changed' && news !== 'found');
    const own = one.takenBy?.id === to.id;
    // A turn is told to everybody, and each one anew; that something is over is told to whoever took it.
    const about = `${one.id}~${one.history.length}`;
    if (last === 'reversed')
      await deps.askForDelivery(message(deps, to, one, last, cards.reversed(round, one, to), about));
    if (last === 'withdrawn' && own)
      await deps.askForDelivery(message(deps, to, one, last, cards.withdrawn(round, one, to), about));
    if (last === 'gap-closed' && own)
      await deps.askForDelivery(message(deps, to, one, last, cards.gapClosed(round, one, to), about));
  }
}

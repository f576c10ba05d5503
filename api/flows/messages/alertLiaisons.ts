import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type {
  AskForDelivery,
  AskedDelivery,
  ChangeDelivery,
  DeliveryCard,
} from '../../../contract/deliveries.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import { cardVersionOf } from '../cases/caseHistory.ts';
import { caseNow } from '../cases/caseNow.ts';
import { openStepsOf, type Deps as StepDeps } from '../cases/openSteps.ts';
import type { CardReader, CardRound, CaseCards } from './caseCards.ts';
import { newsFor } from './caseNews.ts';
import { isOf } from '../people/dealings.ts';

export interface Deps extends StepDeps {
  now(): Date;
  /** The company's tenant. */
  readonly tenant: string;
  findLiaisons(): Promise<readonly Liaison[]>;
  /** The language in which somebody is written to. */
  languageOf(id: string): Promise<string>;
  /** Where somebody is, as far as it is known. */
  timeZoneOf(id: string, otherwise: string): Promise<string>;
  /** Whether somebody wants quiet until tomorrow. */
  isMuted(id: string, now: Date): Promise<boolean>;
  /** Notes that somebody is told of these cases on a day; of one that is noted already, nothing. */
  noteTold(day: string, id: string, cases: readonly string[]): Promise<void>;
  /** Of which cases somebody is told on a day, in any round. */
  toldOn(day: string, id: string): Promise<readonly string[]>;
  /** Keeps cases for the message that ends the quiet. */
  holdBack(id: string, cases: readonly string[]): Promise<void>;
  readCases(roundId: string): Promise<Versioned<CaseRecord>[]>;
  replaceCase(value: Versioned<CaseRecord>): Promise<Versioned<CaseRecord> | 'changed-meanwhile'>;
  askForDelivery: AskForDelivery;
  changeDelivery: ChangeDelivery;
  readonly caseCards: CaseCards;
}

/** When more arise for somebody in a day, in whatever rounds, those of a round come in one message. */
const MOST_SINGLE = 3;
const breadth = { overall: 0, area: 1, statement: 2 } as const;
export const broadestFirst = (a: CaseRecord, b: CaseRecord): number =>
  breadth[a.subject.kind] - breadth[b.subject.kind] || Math.abs(b.gap) - Math.abs(a.gap);

/** Whether a case is a disagreement to be shown to somebody: nobody has closed it, and it is not over. */
export const isStanding = ({ state, finding }: Pick<CaseRecord, 'state' | 'finding'>): boolean =>
  state !== 'closed' && finding === 'found';

/** Asks for every message that the cases of a round still owe to somebody: see `tellLiaisons`. */
export async function alertLiaisons(deps: Deps, round: RoundRecord, set: QuestionSet): Promise<void> {
  await tellLiaisons(deps, { round, set }, await deps.readCases(round.id), await deps.findLiaisons());
}

/**
 * Asks for every message that these cases still owe to somebody. Messages are keyed by person, case and kind, so a look
 * that ends half-way and begins again asks twice and is heard once.
 * @param cases all of the round
 * @returns the cases as they are afterwards
 */
export async function tellLiaisons(
  deps: Deps,
  round: CardRound,
  cases: readonly Versioned<CaseRecord>[],
  liaisons: readonly Liaison[],
): Promise<Versioned<CaseRecord>[]> {
  if (cases.every(({ value }) => value.pending.length === 0)) return [...cases];
  const now = cases.map(({ value }) => caseNow(value, liaisons));
  for (const liaison of liaisons) {
    const theirs = now.filter(({ region }) => isOf(liaison, region));
    if (theirs.every(({ pending }) => pending.length === 0)) continue;
    const to = {
      id: liaison.id,
      language: await deps.languageOf(liaison.id),
      timeZone: await deps.timeZoneOf(liaison.id, round.round.timeZone),
    };
    const isNew = await tellOfNew(deps, round, to, theirs);
    await tellOfChanges(deps, round, to, theirs, isNew);
  }
  return Promise.all(cases.map((one) => cleared(deps, one, liaisons)));
}

/**
 * Nothing is owed any more; only that it was found is kept, for a liaison who has still to be entered, and where it is over
 * before anybody was told: a finding that returns says nothing by itself.
 */
async function cleared(
  deps: Deps,
  { value, etag }: Versioned<CaseRecord>,
  liaisons: readonly Liaison[],
): Promise<Versioned<CaseRecord>> {
  const waits =
    value.pending.includes('found') &&
    value.state !== 'closed' &&
    (value.finding !== 'found' || !liaisons.some((liaison) => isOf(liaison, value.region)));
  const pending: CaseRecord['pending'] = waits ? ['found'] : [];
  if (value.pending.length === pending.length) return { value, etag };
  const replaced = await deps.replaceCase({ value: { ...value, pending }, etag });
  // Where somebody changed it in between, the next look tells of both.
  return replaced === 'changed-meanwhile' ? { value, etag } : replaced;
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
  version: cardVersionOf(disagreement),
  card,
});

/** @returns the cases that somebody is told of for the first time now */
async function tellOfNew(
  deps: Deps,
  round: CardRound,
  to: CardReader,
  cases: readonly CaseRecord[],
): Promise<readonly string[]> {
  const found = cases.filter((one) => one.pending.includes('found') && isStanding(one));
  if (found.length === 0) return [];
  if (await deps.isMuted(to.id, deps.now())) {
    await deps.holdBack(
      to.id,
      found.map(({ id }) => id),
    );
    return [];
  }
  const day = deps.now().toISOString().slice(0, 10);
  // What nobody could be told of before counts as today's.
  const today = cases
    .filter((one) => one.openedAt.startsWith(day) || found.includes(one))
    .toSorted(broadestFirst);
  // First noted, then counted: of two servers that are at two rounds, the later one counts both.
  const ids = found.map(({ id }) => id);
  await deps.noteTold(day, to.id, ids);
  const elsewhere = (await deps.toldOn(day, to.id)).filter((id) => !id.startsWith(`${round.round.id}~`));
  if (today.length === 1 || today.length + elsewhere.length <= MOST_SINGLE) {
    const isNew: string[] = [];
    for (const one of found) {
      const card = deps.caseCards.current(round, one, to, await openStepsOf(deps, one));
      if ((await deps.askForDelivery(message(deps, to, one, 'alert', card))) === 'asked') isNew.push(one.id);
    }
    return isNew;
  }
  const asked = await deps.askForDelivery({
    to: { tenant: deps.tenant, id: to.id },
    about: `${round.round.id}~${day}`,
    kind: 'digest',
    version: today.length,
    // What is over again by now counts among today's, and is no disagreement to be shown.
    card: deps.caseCards.digest(round, today.filter(isStanding), to),
    cases: today.map(({ id }) => id),
  });
  return asked === 'asked' ? ids : [];
}

async function tellOfChanges(
  deps: Deps,
  round: CardRound,
  to: CardReader,
  cases: readonly CaseRecord[],
  isNew: readonly string[],
): Promise<void> {
  // A card that was asked for just now is as the case is.
  for (const one of cases.filter(({ pending }) => pending.some((news) => news !== 'found'))) {
    const card = deps.caseCards.current(round, one, to, await openStepsOf(deps, one));
    await deps.changeDelivery(message(deps, to, one, 'alert', card));
    // Whoever hears of it only now hears of it as it has turned out.
    const news = newsFor(deps.caseCards, round, to, one).filter(
      ({ kind }) => kind !== 'reversed' || !isNew.includes(one.id),
    );
    if (news.length === 0) continue;
    if (await deps.isMuted(to.id, deps.now())) await deps.holdBack(to.id, [one.id]);
    else
      for (const { kind, key, card: told } of news)
        await deps.askForDelivery(message(deps, to, one, kind, told, `${one.id}~${key}`));
  }
}

import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { DeliveryCard } from '../../../contract/deliveries.ts';
import type { DeliveryRecord } from '../../../contract/deliveryRecords.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import { caseNow } from '../cases/caseNow.ts';
import { isOf } from '../people/dealings.ts';
import { broadestFirst, isStanding } from './alertLiaisons.ts';
import type { CaseCards } from './caseCards.ts';
import { caseIn } from './deliveryAbout.ts';
import { liaisonKinds } from './deliveryKinds.ts';
import { stillConcerns, type Deps as ConcernDeps } from './stillConcerns.ts';

export interface Deps extends ConcernDeps {
  now(): Date;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  languageOf(id: string): Promise<string>;
  timeZoneOf(id: string, otherwise: string): Promise<string>;
  readonly caseCards: Pick<CaseCards, 'digest'>;
}

/** A message that goes at once was asked for by the list of liaisons as it is. */
const AT_ONCE_MS = 60_000;

/**
 * The card of a message as its person may read it now; undefined where there is nothing for them. Whoever has been taken
 * out of the list of liaisons while it was held up, or has lost the region, is told of its cases no more; one about
 * several cases is made anew, of those that are theirs and stand.
 */
export async function cardNow(deps: Deps, message: DeliveryRecord): Promise<DeliveryCard | undefined> {
  const { about, kind, attempts, askedAt, card } = message;
  const isHeldUp = attempts > 0 || deps.now().getTime() - Date.parse(askedAt) > AT_ONCE_MS;
  if (!isHeldUp || !liaisonKinds.has(kind)) return card;
  if (caseIn(about) === null) return digestNow(deps, message);
  return (await stillConcerns(deps, message)) ? card : undefined;
}

async function digestNow(
  deps: Deps,
  { to: { id }, about, cases }: DeliveryRecord,
): Promise<DeliveryCard | undefined> {
  const liaisons = await deps.findLiaisons();
  const liaison = liaisons.find((one) => one.id === id);
  const round = (await deps.readRound(about.slice(0, about.indexOf('~'))))?.value;
  if (!liaison || !round) return undefined;
  const found = await Promise.all(cases.map((one) => deps.readCase(one)));
  const theirs = found.flatMap((one) =>
    one && isStanding(one.value) && isOf(liaison, one.value.region) ? [caseNow(one.value, liaisons)] : [],
  );
  if (theirs.length === 0) return undefined;
  return deps.caseCards.digest(
    { round, set: await deps.questionSetOf(round) },
    theirs.toSorted(broadestFirst),
    { id, language: await deps.languageOf(id), timeZone: await deps.timeZoneOf(id, round.timeZone) },
  );
}

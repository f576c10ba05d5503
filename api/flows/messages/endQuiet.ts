import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { AskForDelivery } from '../../../contract/deliveries.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import { broadestFirst, isStanding } from './alertLiaisons.ts';
import type { CardReader, CardRound, CaseCards } from './caseCards.ts';
import { newsFor } from './caseNews.ts';
import { caseNow } from '../cases/caseNow.ts';
import { isOf } from '../people/dealings.ts';
import { isQuiet, localTime } from '../calendar.ts';
import { afterQuiet } from './byDay.ts';

export interface Deps {
  now(): Date;
  readonly tenant: string;
  findLiaisons(): Promise<readonly Liaison[]>;
  languageOf(id: string): Promise<string>;
  timeZoneOf(id: string, otherwise: string): Promise<string>;
  isMuted(id: string, now: Date): Promise<boolean>;
  /** The cases that were kept back, by person. */
  heldBack(): Promise<ReadonlyMap<string, readonly string[]>>;
  releaseHeld(id: string, cases: readonly string[]): Promise<void>;
  readCase(id: string): Promise<Versioned<CaseRecord> | undefined>;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  askForDelivery: AskForDelivery;
  readonly caseCards: CaseCards;
}

/** Whatever came up while somebody wanted quiet comes in one message a round, in the morning; what is over by then is not in it. */
export async function endQuiet(deps: Deps): Promise<void> {
  const liaisons = await deps.findLiaisons();
  for (const [id, ids] of await deps.heldBack()) {
    const liaison = liaisons.find((one) => one.id === id);
    const now = deps.now();
    if (await deps.isMuted(id, now)) continue;
    const byRound = Map.groupBy(ids, (one) => one.slice(0, one.indexOf('~')));
    for (const [roundId, own] of byRound) {
      const round = (await deps.readRound(roundId))?.value;
      const zone = await deps.timeZoneOf(id, round?.timeZone ?? 'UTC');
      if (isQuiet(now, zone)) continue;
      // Whoever has been taken out of the list in the meantime is told nothing more.
      const cases = (await Promise.all(own.map((one) => deps.readCase(one)))).flatMap((found) =>
        found && found.value.state !== 'closed' && liaison && isOf(liaison, found.value.region)
          ? [caseNow(found.value, liaisons)]
          : [],
      );
      if (round && cases.length > 0) {
        const of = { round, set: await deps.questionSetOf(round) };
        const to = { id, language: await deps.languageOf(id), timeZone: zone };
        await tellWhatStands(deps, of, to, cases.filter(isStanding), localTime(now, zone).day);
        await tellWhatIsOver(deps, of, to, cases);
      }
      await deps.releaseHeld(id, own);
    }
  }
}

async function tellWhatStands(
  deps: Deps,
  of: CardRound,
  to: CardReader,
  cases: readonly CaseRecord[],
  day: string,
): Promise<void> {
  if (cases.length === 0) return;
  await deps.askForDelivery({
    to: { tenant: deps.tenant, id: to.id },
    about: afterQuiet(of.round.id, day),
    kind: 'digest',
    version: cases.length,
    card: deps.caseCards.digest(of, cases.toSorted(broadestFirst), to),
    cases: cases.map(({ id }) => id),
  });
}

/** That something is over is told to whoever has taken it, as without the quiet. */
async function tellWhatIsOver(
  deps: Deps,
  of: CardRound,
  to: CardReader,
  cases: readonly CaseRecord[],
): Promise<void> {
  for (const one of cases) {
    if (one.finding === 'found') continue;
    for (const { kind, key, card } of newsFor(deps.caseCards, of, to, { ...one, pending: [one.finding] }))
      await deps.askForDelivery({
        to: { tenant: deps.tenant, id: to.id },
        about: `${one.id}~${key}`,
        kind,
        card,
      });
  }
}

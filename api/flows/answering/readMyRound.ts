import type { DeliverySummary } from '../../../contract/deliveryRecords.ts';
import type { MyRound } from '../../../contract/myData.ts';
import type { CaseRecord, ResponseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import type { Draft } from '../../../contract/responses.ts';
import type { Person } from '../people/person.ts';
import { toTheMinute } from '../calendar.ts';
import { entryOf, type EntryDeps } from '../roster/invitationOf.ts';
import { roundAt } from '../rounds/roundAt.ts';

export interface Deps extends EntryDeps {
  now(): Date;
  pseudonymOf(person: Person, round: RoundRecord): string;
  readResponse(round: RoundRecord, pseudonym: string): Promise<ResponseRecord | undefined>;
  readDraft(round: RoundRecord, pseudonym: string): Promise<{ draft?: Draft }>;
  isSilent(round: string, id: string): Promise<boolean>;
  /** What a round has written to one person. */
  deliveriesTo(roundId: string, person: string): Promise<DeliverySummary[]>;
  readCases(roundId: string): Promise<Versioned<CaseRecord>[]>;
}

/** What one round keeps of somebody; undefined where that is nothing. */
export async function readMyRound(
  deps: Deps,
  person: Person,
  record: RoundRecord,
): Promise<MyRound | undefined> {
  const pseudonym = deps.pseudonymOf(person, record);
  const [response, { draft = null }, roster, noReminders, written, cases] = await Promise.all([
    deps.readResponse(record, pseudonym),
    deps.readDraft(record, pseudonym),
    entryOf(deps, record, person),
    deps.isSilent(record.id, person.id),
    deps.deliveriesTo(record.id, person.id),
    deps.readCases(record.id),
  ]);
  const owner = record.owner?.id === person.id;
  const acts = cases.flatMap(({ value }) => actsIn(value, person.id)).sort(byTime((act) => act.at));
  const messages = written
    .sort(byTime((message) => message.askedAt))
    .map(({ kind, state, askedAt, sentAt }) => ({
      kind,
      state,
      // To the millisecond, an alert would tell when the answer came that has set it off.
      askedAt: minuteOf(askedAt),
      sentAt: sentAt === null ? null : minuteOf(sentAt),
    }));
  const isNothing = !response && !draft && !roster && !noReminders && !owner;
  if (isNothing && messages.length === 0 && acts.length === 0) return undefined;
  const { id, title, state, closesAt, deletesOn } = roundAt(record, deps.now());
  return {
    id,
    title: state === 'draft' && !person.owner ? null : title,
    state,
    closesAt,
    deletesOn,
    response: response
      ? {
          side: response.side,
          region: response.region === null ? null : (record.regions[response.region] ?? null),
          answers: response.answers,
          awareness: response.awareness,
          answeredOn: response.answeredOn,
        }
      : null,
    draft,
    roster: roster ?? null,
    noReminders,
    owner,
    messages,
    acts,
  };
}

const minuteOf = (at: string): string => toTheMinute(new Date(at));

const byTime =
  <T>(of: (one: T) => string) =>
  (a: T, b: T): number =>
    of(a) < of(b) ? -1 : 1;

/** What somebody did in a case, or is named in; whoever else was at it is not told. */
const actsIn = ({ id, history }: CaseRecord, person: string): MyRound['acts'] =>
  history.flatMap(({ by, to, act, at, note }) => {
    const byYou = by?.id === person;
    if (!byYou && to?.id !== person) return [];
    return [{ disagreement: id, act, at, byYou, note: byYou ? (note ?? null) : null }];
  });

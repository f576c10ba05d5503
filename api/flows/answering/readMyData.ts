import type { ConversationRecord } from '../../../contract/conversations.ts';
import type { Recipient } from '../../../contract/deliveries.ts';
import type { MyData, MyRound } from '../../../contract/myData.ts';
import type { ResponseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import type { Draft } from '../../../contract/responses.ts';
import type { Step } from '../../../contract/steps.ts';
import { dealingsOf, type Deps as DealingsDeps } from '../people/dealings.ts';
import { mySteps, type Deps as StepDeps } from '../cases/mySteps.ts';
import type { Person } from '../people/person.ts';
import { publicRounds } from '../rounds/publicRounds.ts';
import { entryOf, type EntryDeps } from '../roster/invitationOf.ts';
import { roundAt } from '../rounds/roundAt.ts';

export interface Deps extends DealingsDeps, StepDeps, EntryDeps {
  pseudonymOf(person: Person, roundId: string): string;
  readResponse(round: RoundRecord, pseudonym: string): Promise<ResponseRecord | undefined>;
  readDraft(round: RoundRecord, pseudonym: string): Promise<{ draft?: Draft }>;
  conversationWith(person: Recipient): Promise<ConversationRecord | undefined>;
  isMuted(id: string, now: Date): Promise<boolean>;
  isSilent(round: string, id: string): Promise<boolean>;
}

/** As many rounds as are read at once. */
const AT_ONCE = 10;

/** Everything that is kept of a person, for that person alone: nothing is written, and nobody learns that they asked. */
export async function readMyData(
  deps: Deps,
  person: Person,
): Promise<Omit<MyData, 'steps'> & { readonly steps: readonly Versioned<Step>[] }> {
  const records: RoundRecord[] = [];
  for await (const record of publicRounds(deps)) records.push(record);
  const rounds: MyRound[] = [];
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const some = await Promise.all(
      records.slice(from, from + AT_ONCE).map((record) => inRound(deps, person, record)),
    );
    rounds.push(...some.filter((round) => round !== undefined));
  }
  const [chat, muted, { liaison }, steps] = await Promise.all([
    deps.conversationWith(person),
    deps.isMuted(person.id, deps.now()),
    dealingsOf(deps, person),
    mySteps(deps, person),
  ]);
  return {
    id: person.id,
    name: person.name,
    rounds,
    chat: chat ? { language: chat.locale, timeZone: chat.timeZone } : null,
    muted,
    liaison: liaison ? { name: liaison.name, regions: liaison.regions } : null,
    steps,
  };
}

/** Undefined where nothing of theirs is there. */
async function inRound(deps: Deps, person: Person, record: RoundRecord): Promise<MyRound | undefined> {
  const pseudonym = deps.pseudonymOf(person, record.id);
  const [response, { draft = null }, roster, noReminders] = await Promise.all([
    deps.readResponse(record, pseudonym),
    deps.readDraft(record, pseudonym),
    entryOf(deps, record, person),
    deps.isSilent(record.id, person.id),
  ]);
  if (!response && !draft && !roster && !noReminders) return undefined;
  const { id, title, state, closesAt, deletesOn } = roundAt(record, deps.now());
  return {
    id,
    title,
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
  };
}

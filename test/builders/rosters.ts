import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { readRoster } from '../../api/flows/roster/readRoster.ts';
import { saveRoster } from '../../api/flows/roster/saveRoster.ts';
import { submitResponse } from '../../api/flows/answering/submitResponse.ts';
import type { Person } from '../../api/flows/people/person.ts';
import type { Answer } from '../../assessment/questionSet.ts';
import type { RoundRecord } from '../../contract/records.ts';
import { answers, concord20 } from './questionSets.ts';
import { countedAndRecounted } from './recount.ts';
import { roundRecord } from './rounds.ts';
import { TENANT, type Server } from './stores.ts';

export const REGIONS = ['DACH', 'Benelux'];

/** The object id of the made-up person with this number. */
export const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
export const nameOf = (index: number): string => `p${index}@concord.example`;
/** The made-up person with this number, as their token says. */
export const personAt = (index: number): Person => ({
  tenant: TENANT,
  id: idOf(index),
  userPrincipalName: nameOf(index),
  name: `Person ${index}`,
  owner: false,
});

let rounds = 0;
/** A round with two regions and without a roster, as storage has it. */
export async function newRound(server: Server, changed: Partial<RoundRecord> = {}): Promise<string> {
  const set = await server.freezeQuestionSet('concord-20');
  const record = roundRecord({
    id: `round-${++rounds}-${randomBytes(4).toString('hex')}`,
    regions: REGIONS,
    minimumGroupSize: 3,
    shards: 2,
    state: 'draft',
    opensAt: null,
    closesAt: '2099-11-29T17:00:00.000Z',
    questionSet: { id: 'concord-20', version: set?.version ?? '', statements: 20 },
    ...changed,
  });
  await server.addRound(record);
  return record.id;
}

/** Opens or closes a round by hand. */
export async function setState(server: Server, id: string, state: 'open' | 'closed'): Promise<void> {
  const round = await server.readRound(id);
  if (!round) throw new Error('there is no such round');
  const at = server.now().toISOString();
  const times = state === 'open' ? { opensAt: at } : { closedAt: at };
  await server.replaceRound({ ...round, value: { ...round.value, state, ...times } });
}

async function* onePiece(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

/** Lines of a roster: who, which side, which region. */
export type Lines = readonly (readonly [user: string, side: string, region: string])[];
export const csvOf = (lines: Lines): string =>
  ['user,side,region', ...lines.map((line) => line.join(','))].join('\n');

/** Uploads a roster in the place of the one that is there. */
export async function upload(server: Server, id: string, lines: Lines, preview = false) {
  const replaces = (await server.readRound(id))?.value.rosterVersion ?? 'none';
  return saveRoster(server, id, {
    source: 'file',
    read: ({ regions }) => readRoster(regions, onePiece(csvOf(lines))),
    replaces,
    preview,
  });
}

/** Lets a person answer, and says what came of it. */
export async function answer(
  server: Server,
  id: string,
  index: number,
  given: { answers?: Answer[]; side?: 'sales' | 'marketing'; region?: string } = {},
): Promise<string> {
  const body = { answers: answers(1 + (index % 5)), ...given };
  return (await submitResponse(server, personAt(index), id, body)).kind;
}

/** So many people, by their object ids, in one place. */
export const peopleIn = (from: number, to: number, side: string, region: string): Lines =>
  Array.from({ length: to - from }, (_, index) => [idOf(from + index), side, region]);
/** The roster with one person in another place. */
export const moved = (lines: Lines, who: number, side: string, region: string): Lines =>
  lines.map((line) => (line[0] === idOf(who) ? [line[0], side, region] : line));
/** Six people of each side in DACH. */
export const twelve: Lines = [...peopleIn(0, 6, 'sales', 'DACH'), ...peopleIn(6, 12, 'marketing', 'DACH')];

/** An open round with this roster. */
export async function openWith(server: Server, lines: Lines): Promise<string> {
  const round = await newRound(server);
  const saved = await upload(server, round, lines);
  if (saved.kind !== 'roster-change') throw new Error(`the roster was refused: ${saved.kind}`);
  await setState(server, round, 'open');
  return round;
}

/** People by cell, and how many have answered; checked against the stored responses. */
export async function figuresOf(connection: string, round: string) {
  const { counted, recounted, people } = await countedAndRecounted(connection, round, concord20);
  if (!isDeepStrictEqual(counted, recounted)) throw new Error('the counts are not those of the responses');
  const cells = Object.entries(counted.live).map(([cell, { n }]) => [cell, n] as const);
  return { cells: Object.fromEntries(cells), people };
}

/** Side and region (its place in the round) of a person's stored answers. */
export async function standingOf(server: Server, round: string, index: number) {
  const record = (await server.readRound(round))?.value;
  if (!record) throw new Error('there is no such round');
  const response = await server.readResponse(record, server.pseudonymOf(personAt(index), record));
  return response && [response.side, response.region];
}

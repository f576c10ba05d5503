import type { RoundRecord } from '../../contract/records.ts';
import { answers, concord20 } from './questionSets.ts';
import { roundRecord } from './rounds.ts';
import type { Server } from './stores.ts';

/** The minimum group size of small rounds. */
export const K = 3;

/** An open round without regions, with one shard unless more are asked for. */
export async function smallRound(
  server: Server,
  id: string,
  { shards = 1 }: { shards?: number } = {},
): Promise<RoundRecord> {
  const set = await server.freezeQuestionSet('concord-20');
  const round = roundRecord({
    id,
    minimumGroupSize: K,
    shards,
    closesAt: '2099-11-29T17:00:00.000Z',
    questionSet: { id: 'concord-20', version: set?.version ?? '', statements: 20 },
  });
  await server.addRound(round);
  return round;
}

/** The pseudonym of a person of a small round. */
export const personOf = (index: number): string => String(index).padStart(4, '0').repeat(16);

/** Lets a person of Sales answer. */
export const answerOn = (server: Server, round: RoundRecord, index: number, given = 3) =>
  server.saveResponse(round, concord20, personOf(index), {
    side: 'sales',
    region: null,
    answers: answers(given),
    awareness: null,
    answeredOn: '2026-11-22',
  });

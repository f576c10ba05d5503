import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { regionName, roundId, side } from '../../contract/answers.ts';
import { questions } from '../../contract/questionSets.ts';
import { problemOf, type ApiReply, type OwnApi } from '../ownApi.ts';
import { Refusal } from '../server/problem.ts';
import { answerShares } from './answerShares.ts';
import { madeUpAnswers } from './madeUpAnswers.ts';

export const crowdBody = z.strictObject({
  round: roundId,
  side,
  region: regionName.nullish(),
  count: z.int().min(1).max(5_000),
  mean: z.number().min(1).max(5).default(3.4).meta({ description: 'Of the answers, 1 to 5.' }),
  spread: z.number().min(0).max(2).default(1).meta({ description: 'Standard deviation between answers.' }),
  seed: z
    .int()
    .min(0)
    .max(999_999_999)
    .default(1)
    .meta({ description: 'Another seed, other people; the same seed, side and region, the same.' }),
});
export type CrowdBody = z.infer<typeof crowdBody>;
export type CrowdReply = { answered: number; refused: { status: number; type: string; count: number }[] };

const AT_ONCE = 16;
/** A person who is told "in a moment, please" tries again this often. */
const TRIES = 5;
const LONGEST_PAUSE_S = 2;

/** Lets made-up people answer a round, each with an id, a token and a request of their own. */
export async function answerAsCrowd(api: OwnApi, crowd: CrowdBody): Promise<CrowdReply> {
  const idOf = idsOf(crowd);
  const asked = await api(idOf(1), { method: 'GET', path: `rounds/${crowd.round}/questions` });
  if (asked.status !== 200) throw passedOn(asked);
  const { areas, needed } = questions.parse(asked.json);
  const statements = areas.reduce((sum, area) => sum + area.statements.length, 0);
  const shares = answerShares(crowd.mean, crowd.spread);

  const reply: CrowdReply = { answered: 0, refused: [] };
  let next = 1;
  const answerInTurn = async (): Promise<void> => {
    while (next <= crowd.count) {
      const id = idOf(next++);
      const body = {
        side: crowd.side,
        ...(crowd.region === undefined || crowd.region === null ? {} : { region: crowd.region }),
        answers: madeUpAnswers(id, shares, statements, needed),
      };
      count(reply, await put(api, id, `rounds/${crowd.round}/response`, body));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, answerInTurn));
  return reply;
}

/** The ids of a crowd. Another seed, side or region means other people, so that cells can be filled one by one. */
function idsOf({ seed, side, region }: CrowdBody): (number: number) => string {
  const place = region ? `-${createHash('sha256').update(region).digest('hex').slice(0, 6)}` : '';
  return (number) => `crowd-${seed}-${side}${place}-${number}`;
}

async function put(api: OwnApi, person: string, path: string, body: object): Promise<ApiReply> {
  for (let tried = 1; ; tried++) {
    const reply = await api(person, { method: 'PUT', path, body });
    if (reply.status !== 503 || tried === TRIES) return reply;
    await sleep(Math.min(reply.retryAfter, LONGEST_PAUSE_S) * 1000);
  }
}

function count(total: CrowdReply, reply: ApiReply): void {
  if (reply.status === 200) {
    total.answered++;
    return;
  }
  const { type } = problemOf(reply);
  const known = total.refused.find((one) => one.status === reply.status && one.type === type);
  if (known) known.count++;
  else total.refused.push({ status: reply.status, type, count: 1 });
}

/** Where not even the questions can be had, the API's own words say why. */
function passedOn(reply: ApiReply): Refusal {
  const problem = problemOf(reply);
  return new Refusal(
    reply.status,
    problem.type.replace(/^.*:/, ''),
    problem.title,
    problem.detail,
    problem.errors,
  );
}

import { ownedRound, roundList, type CreateRoundBody, type Round } from '../../contract/rounds.ts';
import { answerAsCrowd } from '../crowd/crowd.ts';
import { problemOf, type ApiReply, type OwnApi } from '../ownApi.ts';
import { sampleRounds, type SampleRound } from './sampleRounds.ts';

const OWNER = 'owner-1';
const A_MONTH = 30 * 24 * 3_600_000;

/**
 * Loads the sample through the HTTP API, as an owner and participants would. It may be broken off and begun
 * again: a round that is there already is used, and the same made-up people give the same answers.
 */
export async function loadSample(api: OwnApi, stopping: AbortSignal): Promise<void> {
  const existing = await allRounds(api);
  for (const sample of sampleRounds) {
    const round = existing.find(({ title }) => title === sample.title) ?? (await create(api, sample));
    if (round.state !== 'open') continue;
    for (const cell of sample.cells) {
      if (stopping.aborted) return;
      const { refused } = await answerAsCrowd(api, { round: round.id, ...cell });
      if (refused.length > 0) throw new Error(`made-up people were refused: ${JSON.stringify(refused)}`);
    }
    if (sample.state === 'closed') await close(api, round.id);
  }
}

async function allRounds(api: OwnApi): Promise<Round[]> {
  const rounds: Round[] = [];
  let from: string | null = '';
  while (from !== null) {
    const query: string = from === '' ? '' : `?from=${encodeURIComponent(from)}`;
    const reply = await api(OWNER, { method: 'GET', path: `rounds${query}` });
    const page = roundList.parse(succeeded(reply).json);
    rounds.push(...page.items);
    from = page.next;
  }
  return rounds;
}

async function create(api: OwnApi, { title, regions, placeRules = [] }: SampleRound): Promise<Round> {
  const closesAt = new Date(Date.now() + A_MONTH).toISOString();
  const body: Partial<CreateRoundBody> = {
    title,
    regions,
    placeRules,
    minimumGroupSize: 5,
    closesAt,
    state: 'open',
  };
  return ownedRound.parse(succeeded(await api(OWNER, { method: 'POST', path: 'rounds', body })).json);
}

async function close(api: OwnApi, id: string): Promise<void> {
  const { etag } = succeeded(await api(OWNER, { method: 'GET', path: `rounds/${id}` }));
  const change = {
    method: 'PATCH',
    path: `rounds/${id}`,
    body: { state: 'closed' },
    ifMatch: etag ?? '',
  } as const;
  succeeded(await api(OWNER, change));
}

function succeeded(reply: ApiReply): ApiReply {
  if (reply.status < 300) return reply;
  const { title, detail } = problemOf(reply);
  throw new Error(`the API answered ${reply.status}: ${title} ${detail}`);
}

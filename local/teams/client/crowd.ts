import type { Me } from '../../../contract/me.ts';
import type { Round } from '../../../contract/rounds.ts';
import type { CrowdReply } from '../../crowd/crowd.ts';
import { fetchJson, fetchToken, postJson } from './localApi.ts';

const A_SIDE = 20;
/** So many answer in one call: the progress moves in these steps. */
const STEP = 5;
const means = { sales: 2.9, marketing: 3.5 } as const;

/** How many have answered each round since this page was opened. */
const soFar = new Map<string, number>();
/** How often the button was pressed for each. */
const presses = new Map<string, number>();

type Job = { side: 'sales' | 'marketing'; region: string | null; count: number };

/**
 * Shares the people of both sides out over regions, as evenly as whole people allow: over so few that each cell gets the two
 * groups which its first figures need. Pressed again, the next regions have their turn.
 * @param k the round's minimum group size
 * @param pressed how often before
 */
export function sharedOut(regions: string[], k: number, pressed = 0, aSide = A_SIDE): Job[] {
  const many = Math.min(regions.length, Math.max(1, Math.floor(aSide / (2 * k))));
  const places =
    many === 0
      ? [null]
      : Array.from({ length: many }, (_, at) => regions[(pressed * many + at) % regions.length] ?? null);
  return (['sales', 'marketing'] as const).flatMap((side) =>
    places
      .map((region, index) => ({
        side,
        region,
        count: Math.floor(aSide / places.length) + (index < aSide % places.length ? 1 : 0),
      }))
      .filter(({ count }) => count > 0),
  );
}

/** What has happened, with how many it is in all where the button was pressed before. */
export const howItWent = (round: string, answered: number, before: number): string =>
  before === 0
    ? `${answered} made-up people have answered "${round}".`
    : `${answered} more made-up people have answered "${round}", ${before + answered} so far.`;

type Headers = { authorization: string };

/** The newest open round without a list: people who are made up stand on none. Else a sentence that says what to do. */
async function roundForCrowd(headers: Headers): Promise<Round | string> {
  const { rounds } = await fetchJson<Me>('/api/me', { headers });
  const open = rounds.filter(({ state }) => state === 'open');
  for (const { id } of open) {
    const round = await fetchJson<Round>(`/api/rounds/${id}`, { headers });
    if (round.roster === null) return round;
  }
  return open.length === 0
    ? 'No round is open, so nobody can answer. Choose the round owner and open one.'
    : 'Every open round has a list, and made-up people stand on none. Choose the round owner and open a round without a list.';
}

/** Lets 40 more made-up people answer the newest open round without a list; tells how far it is, and in the end how it went. */
export async function letMoreAnswer(say: (text: string) => void): Promise<void> {
  const headers = { authorization: `Bearer ${await fetchToken('owner-1')}` };
  const open = await roundForCrowd(headers);
  if (typeof open === 'string') {
    say(open);
    return;
  }
  const pressed = presses.get(open.id) ?? 0;
  presses.set(open.id, pressed + 1);
  const jobs = sharedOut(open.regions, open.minimumGroupSize, pressed);
  const total = jobs.reduce((sum, { count }) => sum + count, 0);
  let answered = 0;
  const refused: string[] = [];
  for (const { side, region, count } of jobs) {
    for (let left = count; left > 0; left -= STEP) {
      say(`${answered} of ${total} people have answered ...`);
      const reply = await postJson<CrowdReply>('/local/crowd', {
        round: open.id,
        side,
        region,
        count: Math.min(STEP, left),
        mean: means[side],
        spread: 1.1,
        seed: Math.floor(Math.random() * 1e9), // Other people each time.
      });
      answered += reply.answered;
      refused.push(...reply.refused.map(({ status, type }) => `${status} ${type}`));
    }
  }
  const failures = refused.length > 0 ? ` The others were refused: ${[...new Set(refused)].join(', ')}.` : '';
  const before = soFar.get(open.id) ?? 0;
  soFar.set(open.id, before + answered);
  say(howItWent(open.title, answered, before) + failures);
}

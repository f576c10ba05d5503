/**
 * From the reply to the answer that tips the balance until the card is in the liaison's chat, on one machine. Limit: p99
 * under 2 s. Each time is of a round of its own in which nobody has answered for a while, measured at a moment of chance:
 * most of it is the polling of two queues. Beside it, in the same run, what a bare answer of the same bot takes.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { crowd, say } from '../test/builders/cardChats.ts';
import { openRound, startProduct, type Product } from '../test/builders/product.ts';
import { closeRound, readResults } from '../test/builders/results.ts';

/** With a hundred, the second longest is the p99. */
const TIMES = Number(process.argv[2] ?? 100);
/** So many rounds are open at a time: as many as a company might have. */
const TOGETHER = 20;
const LIMIT_MS = 2_000;
const K = 10;
/** Longer than everything that a crowd sets going takes. */
const SETTLED_MS = 4_000;
/** Longer than a queue is left alone. */
const MOST_PAUSE_MS = 1_000;
const PATIENCE_MS = 30_000;
const WARM_UP = 3;
/** An owner may make so many changes in a minute, and opening and closing the rounds takes most of them. */
const A_MINUTE_MS = 61_000;
/** The clock of the product goes forward by so much each time. What is measured becomes longer by it, never shorter. */
const A_MOMENT_MS = 20;
let put = 0;

const ranked = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? NaN;

/** A round just short of an alert: Marketing is published, and of Sales nothing until one more has answered. */
async function almostDiffering(product: Product, seed: number): Promise<string> {
  const round = await openRound(product, { minimumGroupSize: K });
  await crowd(product, round, 'marketing', 4.8, { count: 3 * K, seed });
  await crowd(product, round, 'sales', 1.2, { count: 2 * K - 1, seed });
  return round;
}

/** When the card about a round arrived in the chat, in ms; looked up where chats are kept, which disturbs nobody. */
async function cardArrived(product: Product, round: string): Promise<number> {
  const chat = join(product.data, 'chats', 'liaison-1.jsonl');
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const lines = (await readFile(chat, 'utf8')).split('\n');
    const line = lines.find((text) => text.includes('"put"') && text.includes(`${round}~--~`));
    if (line) return Date.parse((JSON.parse(line) as { put: { timestamp: string } }).put.timestamp);
    await wait(100);
  }
  const { releasedAt, scopes } = await readResults(product, 'owner-1', round);
  throw new Error(
    `no card has come: ${releasedAt} ${JSON.stringify([scopes[0]?.n, scopes[0]?.subjects[0]])}`,
  );
}

async function tip(product: Product, round: string): Promise<number> {
  const { status } = await product.call('last-1', 'PUT', `rounds/${round}/response`, {
    side: 'sales',
    answers: Array.from({ length: 20 }, () => 1),
  });
  if (status !== 200) throw new Error(`refused with ${status}`);
  const answered = Date.now();
  return (await cardArrived(product, round)) - answered;
}

/**
 * Rounds that have closed are told of in the same chat, one message a second, as Teams allows it. No company closes twenty at
 * once: they are told of in the pause, not in the middle of the next measurement.
 */
async function summariesSent(product: Product): Promise<void> {
  for (let time = 0; time < 2; time++) {
    await wait(SETTLED_MS);
    put += 1;
    await product.putForward(new Date(Date.now() + put * A_MOMENT_MS)); // lets every timer run
  }
}

const product = await startProduct();
try {
  const bare: number[] = [];
  for (let time = 0; time < 20; time++) {
    const began = performance.now();
    await say(product, 'liaison-2', 'help');
    bare.push(performance.now() - began);
    await wait(300);
  }

  const times: number[] = [];
  for (let seed = 1; times.length < TIMES + WARM_UP;) {
    const rounds: string[] = [];
    const budget = wait(A_MINUTE_MS);
    while (rounds.length < Math.min(TOGETHER, TIMES + WARM_UP - times.length))
      rounds.push(await almostDiffering(product, seed++));
    await wait(SETTLED_MS);
    for (const round of rounds) {
      await wait(Math.random() * MOST_PAUSE_MS);
      times.push(await tip(product, round));
    }
    for (const round of rounds) await closeRound(product, round);
    await summariesSent(product);
    console.log(`${times.length}: ${times.slice(-rounds.length).join(' ')} ms`);
    if (times.length < TIMES + WARM_UP) await budget;
  }
  const counted = times.slice(WARM_UP);
  const [median, p90, p99] = [0.5, 0.9, 0.99].map((share) => ranked(counted, share)) as [
    number,
    number,
    number,
  ];
  console.log(`a bare answer of the bot: median ${ranked(bare, 0.5).toFixed(0)} ms`);
  console.log(
    `answer to card, ${counted.length} times: median ${median} ms, p90 ${p90} ms, longest ${Math.max(...counted)} ms`,
  );
  console.log(`p99 ${p99} ms, limit ${LIMIT_MS} ms: ${p99 < LIMIT_MS ? 'kept' : 'MISSED'}`);
  process.exitCode = p99 < LIMIT_MS ? 0 : 1;
} finally {
  await product.stop();
}

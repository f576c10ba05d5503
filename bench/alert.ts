/**
 * From the reply to the answer that tips the balance until the card is in the liaison's chat, on one machine, as a person
 * who watches the chat would see it. Limit: p99 under 2 s. Beside it, in the same run, what a bare message through the same
 * bot takes: the waiting is the debounce of a look (1 s) and the polling of the queue.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { cardsOf, crowd, say } from '../test/builders/cardChats.ts';
import { openRound, startProduct } from '../test/builders/product.ts';
import { readResults } from '../test/builders/results.ts';

const ROUNDS = 20;
const LIMIT_MS = 2_000;
const POLL_MS = 20;
const MOST_MORE = 60;
const K = 5;

const ranked = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? NaN;

const product = await startProduct();
try {
  const bare: number[] = [];
  for (let time = 0; time < ROUNDS; time++) {
    const began = performance.now();
    await say(product, 'liaison-2', 'help');
    bare.push(performance.now() - began);
    await wait(300);
  }

  const times: number[] = [];
  for (let index = 0; index < ROUNDS; index++) {
    const round = await openRound(product, { minimumGroupSize: K });
    // Just short of an alert: Marketing has been published, Sales is one answer short of two batches.
    await crowd(product, round, 'marketing', 4.4, { count: 30, seed: index + 1 });
    await crowd(product, round, 'sales', 1.6, { count: 19, seed: index + 1 });
    await wait(4_000);
    const cards = (await cardsOf(product, 'liaison-1')).length;
    let sent = 0;
    let told = false;
    for (let more = 0; more < MOST_MORE && !told; more++) {
      const answers = Array.from({ length: 20 }, () => 1);
      const { status } = await product.call(`tip-${index}-${more}`, 'PUT', `rounds/${round}/response`, {
        side: 'sales',
        answers,
      });
      if (status !== 200) throw new Error(`refused with ${status}`);
      sent = performance.now();
      while (!told && performance.now() - sent < 2 * LIMIT_MS) {
        told = (await cardsOf(product, 'liaison-1')).length > cards;
        if (!told) await wait(POLL_MS);
      }
    }
    if (!told) {
      const { scopes } = await readResults(product, 'owner-1', round);
      throw new Error(`no alert: ${JSON.stringify(scopes[0]?.subjects[0])}`);
    }
    times.push(performance.now() - sent);
  }
  const [median, p99] = [ranked(times, 0.5), ranked(times, 0.99)];
  console.log(`a bare answer of the bot: median ${ranked(bare, 0.5).toFixed(0)} ms`);
  console.log(
    `answer to card: median ${median.toFixed(0)} ms, largest of ${ROUNDS} ${p99.toFixed(0)} ms, limit ${LIMIT_MS} ms: ${p99 < LIMIT_MS ? 'kept' : 'MISSED'}; ${(median / ranked(bare, 0.5)).toFixed(1)} x a bare answer`,
  );
  process.exitCode = p99 < LIMIT_MS ? 0 : 1;
} finally {
  await product.stop();
}

/**
 * What Concord asks of storage, counted from the real code on real storage and priced: a person who answers, the looks
 * that follow, somebody who reads results, and a day on which nothing happens. Messages are counted by
 * `bench:invitations`. No limit: it is a sheet (docs/cost.md), and a change of it is worth a question.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { askQuestions } from '../api/flows/answering/askQuestions.ts';
import { describeMe } from '../api/flows/answering/describeMe.ts';
import { readDraft, saveDraft } from '../api/flows/answering/keepDraft.ts';
import { submitResponse } from '../api/flows/answering/submitResponse.ts';
import { lookAtRound } from '../api/flows/results/lookAtRound.ts';
import { readResults } from '../api/flows/results/readResults.ts';
import { listRounds } from '../api/flows/rounds/readRounds.ts';
import type { Person } from '../api/flows/people/person.ts';
import { sweepDeliveries } from '../api/flows/messages/sweepDeliveries.ts';
import { sweepRounds } from '../api/flows/results/lookAtRound.ts';
import { startStorage } from '../local/storage/startStorage.ts';
import { roundRecord } from '../test/builders/rounds.ts';
import { TENANT } from '../test/builders/stores.ts';
import { wiredTo } from '../test/builders/wired.ts';
import { requestCounter } from './invitees.ts';

const { values } = parseArgs({ options: { people: { type: 'string', default: '400' } } });
const PEOPLE = Number(values.people);
/** A draft is saved when an area is done. */
const SAVES = 6;
const DAY_S = 86_400;
/** How often each timer runs (`api/app.ts`), in seconds. */
const EVERY_S = { sweep: 20, deliveries: 20, reminders: 120, rounds: 120, rosters: 600 } as const;
/** Queues that the host asks for messages, and how often while there are none (`host.json`). */
const QUEUES = 4;
const POLLS_A_SECOND = 2;
/** US dollars for 10,000 operations on tables and queues, locally redundant, as published in 2026: check them. */
const PRICE = 0.0004;
const TEN_THOUSAND = 10_000;

const dollars = (operations: number) => `$${((operations / TEN_THOUSAND) * PRICE).toFixed(4)}`;
const answers = (index: number) => Array.from({ length: 20 }, (_, place) => 1 + ((index * 7 + place) % 5));

const folder = await mkdtemp(join(tmpdir(), 'concord-bench-cost-'));
const storage = await startStorage(folder);
try {
  const clock = { now: new Date('2026-11-23T09:00:00Z') };
  const wiring = wiredTo(storage.connectionString, () => clock.now);
  const set = await wiring.freezeQuestionSet('concord-20');
  const round = roundRecord({
    id: wiring.newRoundId(),
    state: 'open',
    regions: ['DACH', 'Benelux'],
    closesAt: '2026-12-04T16:00:00.000Z',
    questionSet: { id: 'concord-20', version: set?.version ?? '', statements: 20 },
  });
  await wiring.addRound(round);
  const person = (index: number): Person => ({
    tenant: TENANT,
    id: `person-${index}`,
    userPrincipalName: undefined,
    name: 'Somebody',
    owner: false,
    guest: false,
  });
  const requests = requestCounter();
  const queues = new Set(['deliveries', 'responses-changed', 'responses']);
  const take = () => {
    const all = [...requests.take()];
    const sum = (some: typeof all) => some.reduce((total, [, count]) => total + count, 0);
    return { all: sum(all), queue: sum(all.filter(([name]) => queues.has(name))) };
  };

  const show = (what: string, count: number, times: number) =>
    console.log(
      `${what.padEnd(46)}${(count / times).toFixed(1).padStart(8)}  ${dollars((1000 * count) / times).padStart(9)} for a thousand`,
    );

  console.log(`${PEOPLE} people, two regions; requests to storage\n`);
  let [open, drafts, sent, looks] = [0, 0, 0, 0];
  for (let index = 0; index < PEOPLE; index++) {
    const who = person(index);
    take();
    await describeMe(wiring, who);
    await listRounds(wiring, who, undefined);
    await askQuestions(wiring, who, round.id, 'en');
    let { etag = 'none' } = (await readDraft(wiring, who, round.id)) as { etag?: string };
    open += take().all;
    for (let save = 1; save <= SAVES; save++) {
      const saved = await saveDraft(wiring, who, round.id, { side: 'sales', answers: { P1: 3 } }, etag);
      if (saved.kind !== 'draft') throw new Error(`the draft was refused: ${saved.kind}`);
      ({ etag } = saved);
    }
    drafts += take().all;
    const outcome = await submitResponse(wiring, who, round.id, {
      side: index % 2 === 0 ? 'sales' : 'marketing',
      region: index % 3 === 0 ? 'Benelux' : 'DACH',
      answers: answers(index),
    });
    if (outcome.kind !== 'scored') throw new Error(`the answers were refused: ${outcome.kind}`);
    sent += take().all;
    // An answer that comes alone is looked at at once: the most that looks can cost.
    await lookAtRound(wiring, round.id);
    looks += take().all;
  }
  show('a person comes to the Answer screen', open, PEOPLE);
  show(`keeps a draft ${SAVES} times`, drafts, PEOPLE);
  show('sends the answers', sent, PEOPLE);
  show('the look that follows, at the most', looks, PEOPLE);
  show('together, for one who answers', open + drafts + sent + looks, PEOPLE);

  take();
  const owner = { ...person(0), owner: true };
  for (let times = 0; times < 10; times++) await readResults(wiring, owner, round.id);
  show('somebody reads results', take().all, 10);

  const timers: Record<keyof typeof EVERY_S, () => Promise<unknown>> = {
    sweep: () => sweepRounds(wiring),
    deliveries: () => sweepDeliveries(wiring),
    reminders: () => wiring.remind(),
    rounds: () => wiring.runRounds(),
    rosters: () => wiring.tendRosters(),
  };
  let day = 0;
  console.log('');
  for (const [name, run] of Object.entries(timers)) {
    // The first time makes what a quiet day finds.
    await run();
    take();
    await run();
    const aDay = take().all * (DAY_S / EVERY_S[name as keyof typeof EVERY_S]);
    day += aDay;
    console.log(
      `a quiet day with one open round: ${name.padEnd(12)} ${aDay.toFixed(0).padStart(8)} requests`,
    );
  }
  const polls = QUEUES * POLLS_A_SECOND * DAY_S;
  console.log(`a quiet day: the host asks its queues ${polls} times, while a server runs`);
  console.log(
    `a month of quiet days: ${dollars(30 * day)} for timers, ${dollars(30 * polls)} for queues, for each server that runs`,
  );
  const all = open + drafts + sent + looks;
  for (const company of [1_000, 100_000, 1_000_000])
    console.log(
      `${company.toLocaleString('en')} people answer once: ${((all / PEOPLE) * company).toFixed(0)} requests, ${dollars((all / PEOPLE) * company)}`,
    );
} finally {
  await storage.stop();
  await rm(folder, { recursive: true, force: true });
}

/**
 * What it costs to invite everybody on a roster, and to remind those who have not answered: the real walk and the real
 * delivery on real storage; messages are counted instead of sent. As many people as fit in the time that is given.
 *
 * The bound is Teams: it takes so many messages a second from a bot in one tenant, which is measured in the same run by
 * letting messages pass the pace that the product keeps. Limit: one core of Concord can write to people at least as fast as
 * that, so that Teams, and not Concord, decides how long it takes; and nobody has a message twice. By the CPU that it takes,
 * because on a machine that is busy otherwise the time says nothing.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tenantPace } from '../api/bot/tenantPace.ts';
import { peopleKinds } from '../api/flows/invitations/peopleKinds.ts';
import { MOST_PEOPLE } from '../api/flows/rounds/runRounds.ts';
import { startStorage } from '../local/storage/startStorage.ts';
import { wiredTo } from '../test/builders/wired.ts';
import { cpuSeconds } from './cpu.ts';
import { hasApp, installForMost, openRoundFor, QUEUED, requestCounter, sender } from './invitees.ts';

const { values } = parseArgs({
  options: { people: { type: 'string', default: '4000' }, seconds: { type: 'string', default: '120' } },
});
const [PEOPLE, SECONDS] = [Number(values.people), Number(values.seconds)];
/** What `BOT_MESSAGES_A_SECOND` is unless it is set. */
const PACE = 29;
const PACE_MEASURED_S = 5;
/** How often the timer runs that invites and reminds (`api/app.ts`). */
const RUN_EVERY_S = 120;
const COMPANY = 100_000;
const minutes = (seconds: number) => `${(seconds / 60).toFixed(0)} minutes`;

/** Messages a second that pass the pace on this machine, each answered at once. */
async function measuredPace(): Promise<number> {
  const slot = tenantPace(PACE);
  const began = performance.now();
  let passed = 0;
  while (performance.now() - began < PACE_MEASURED_S * 1000) {
    (await slot())();
    passed += 1;
  }
  return passed / ((performance.now() - began) / 1000);
}

const folder = await mkdtemp(join(tmpdir(), 'concord-bench-invitations-'));
const storage = await startStorage(folder);
const clock = { now: new Date('2026-11-23T09:00:00Z') };
try {
  const { pid } = JSON.parse(await readFile(join(folder, 'storage.json'), 'utf8')) as { pid: number };
  const wiring = wiredTo(storage.connectionString, () => clock.now);
  await installForMost(storage.connectionString, PEOPLE);
  const round = await openRoundFor(wiring, PEOPLE);
  const allowed = await measuredPace();
  console.log(`${PEOPLE} people; the pace of Teams lets ${allowed.toFixed(1)} messages a second pass here`);
  const requests = requestCounter();

  /** Lets the timer run until the time is up or nothing is left to do; what that has cost. */
  async function measured(what: string, kind: string): Promise<{ aSecond: number; aCoreSecond: number }> {
    const { arrived, looksInVain, end } = sender(storage.connectionString, wiring);
    requests.take();
    const used = async () => [process.cpuUsage(), await cpuSeconds(pid)] as const;
    const [ownBefore, storageBefore] = await used();
    const began = performance.now();
    const sofar = () => (performance.now() - began) / 1000;
    const walked = async () => (await wiring.readProgress(round, kind))?.value;
    // Who is still to be invited is on the third day as well: every message counts.
    const askedSoFar = async () => {
      const all = await Promise.all(peopleKinds.map((one) => wiring.readProgress(round, one)));
      return all.reduce((sum, found) => sum + (found?.value.asked ?? 0), 0);
    };
    const askedBefore = await askedSoFar();
    let runs = 0;
    for (let left = true; left && sofar() < SECONDS; runs++) {
      await wiring.runRounds();
      const at = await walked();
      left = at === undefined || at.bucket < at.open.length;
    }
    await end();
    const seconds = sofar();
    const [, storageAfter] = await used();
    const own = process.cpuUsage(ownBefore);
    const asked = (await askedSoFar()) - askedBefore;
    const twice = [...arrived.values()].filter((times) => times > 1).length;
    const taken = requests.take();
    taken.set(QUEUED, (taken.get(QUEUED) ?? 0) - looksInVain());
    const counts = [...taken].sort((a, b) => b[1] - a[1]);
    const each = (total: number, digits = 1) => (total / asked).toFixed(digits);
    console.log(
      `\n${what}: ${asked} messages asked for in ${runs} runs and ${seconds.toFixed(0)} s, ${arrived.size} arrived, ${twice} twice`,
    );
    console.log(
      `  a message: ${each((own.user + own.system) / 1000)} ms CPU of Concord, ${each(1000 * (storageAfter - storageBefore))} ms CPU of storage, ` +
        `${each(counts.reduce((sum, [, count]) => sum + count, 0))} requests to storage`,
    );
    console.log(`  requests: ${counts.map(([table, count]) => `${table} ${each(count, 2)}`).join(', ')}`);
    if (twice > 0) throw new Error('somebody has a message twice');
    return { aSecond: asked / seconds, aCoreSecond: asked / ((own.user + own.system) / 1e6) };
  }

  const invited = await measured('invitations', 'invitation');
  const reached = (await wiring.readProgress(round, 'invitation'))?.value.asked ?? 0;
  const expected = Array.from({ length: PEOPLE }, (_, index) => index).filter(hasApp).length;
  clock.now = new Date('2026-11-26T09:00:00Z');
  const reminded = await measured('reminders on the third day', 'answer-reminder-1');

  const slowest = Math.min(invited.aSecond, reminded.aSecond);
  const runsTake = (COMPANY / MOST_PEOPLE) * RUN_EVERY_S;
  console.log(`\nmemory at most: ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`);
  console.log(`${COMPANY} people, ${((100 * expected) / PEOPLE).toFixed(0)} % with the app:`);
  console.log(`  as fast as here, storage on the same machine: ${minutes(COMPANY / slowest)}`);
  console.log(`  Teams, at ${PACE} messages a second: ${minutes(COMPANY / PACE)}`);
  console.log(
    `  ${MOST_PEOPLE} people a run, a run every ${RUN_EVERY_S} s: ${minutes(runsTake)}, twice that where invitations and reminders share a run`,
  );
  const share = Math.min(invited.aCoreSecond, reminded.aCoreSecond) / allowed;
  const kept = share >= 1 && reached > 0;
  console.log(
    `one core of Concord: ${share.toFixed(2)} of what Teams takes, limit 1: ${kept ? 'kept' : 'MISSED'}`,
  );
  process.exitCode = kept ? 0 : 1;
} finally {
  await storage.stop();
  await rm(folder, { recursive: true, force: true });
}

import type { InvocationContext } from '@azure/functions';
import { deliverMessage } from '../../../api/functions/deliveries-queue.ts';
import { sweepOpenDeliveries } from '../../../api/functions/deliveries-timer.ts';
import { remindAll } from '../../../api/functions/reminders-timer.ts';
import { lookAtResponses } from '../../../api/functions/responsesChanged-queue.ts';
import { setLookAside } from '../../../api/functions/responsesChangedPoison-queue.ts';
import { tendAllRosters } from '../../../api/functions/rosters-timer.ts';
import { runAllRounds } from '../../../api/functions/roundLife-timer.ts';
import { sweep } from '../../../api/functions/rounds-timer.ts';
import type { Wiring } from '../../../api/wiring.ts';

const works = { now: () => new Date('2026-11-23T08:00:00Z'), noteFailure: () => Promise.resolve() };
/** Everything else fails. */
const failing = new Proxy(works as unknown as Wiring, {
  get: (known, name) =>
    (Reflect.get(known, name) as unknown) ?? (() => Promise.reject(new Error('it fails'))),
});

/** What a trigger writes into the log, by level, and whether the host is told that it has failed. */
async function written(trigger: (context: InvocationContext) => unknown) {
  const lines: [level: string, text: string][] = [];
  const at =
    (level: string) =>
    (text: string): void =>
      void lines.push([level, text]);
  const context = { log: at('log'), warn: at('warn'), error: at('error') } as unknown as InvocationContext;
  const failed = await Promise.resolve()
    .then(() => trigger(context))
    .then(
      () => false,
      () => true,
    );
  return { lines, failed };
}

const timer = {} as Parameters<ReturnType<typeof sweep>>[0];

it.each<[string, (context: InvocationContext) => unknown]>([
  ['a message', (context) => deliverMessage(failing)({ partition: 'a', key: 'a-round~--~alert~x' }, context)],
  ['a look', (context) => lookAtResponses(failing)({ round: 'a-round' }, context)],
  ['the sweep of messages', (context) => sweepOpenDeliveries(failing)(timer, context)],
  ['the reminders', (context) => remindAll(failing)(timer, context)],
  ['the life of rounds', (context) => runAllRounds(failing)(timer, context)],
  ['the looks by the clock', (context) => sweep(failing)(timer, context)],
  ['lists of people', (context) => tendAllRosters(failing)(timer, context)],
])('%s that failed and is tried again is a warning: it wakes nobody', async (_what, trigger) => {
  const { lines, failed } = await written(trigger);
  expect(lines).toEqual([['warn', expect.stringMatching(/ failed and is tried again$/)]]);
  expect(failed).toBe(true);
});

it('is an error once it has been given up', async () => {
  const { lines, failed } = await written((context) => setLookAside(failing)({ round: 'a-round' }, context));
  expect(lines).toContainEqual(['error', 'the look at round a-round failed again and again']);
  expect(lines).toContainEqual(['log', JSON.stringify({ event: 'poison', kind: 'look' })]);
  expect(failed).toBe(false);
});

it('is an error where a message is none of ours: no trying again will help', async () => {
  const { lines, failed } = await written((context) => deliverMessage(failing)('nonsense', context));
  expect(lines.map(([level]) => level)).toEqual(['error']);
  expect(failed).toBe(true);
});

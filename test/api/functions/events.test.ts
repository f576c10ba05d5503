import type { InvocationContext } from '@azure/functions';
import { setDeliveryAside } from '../../../api/functions/deliveriesPoison-queue.ts';
import { note, notingDeliveries, notingReleases, type CountedEvent } from '../../../api/functions/events.ts';
import type { SendOutcome } from '../../../api/flows/messages/deliveryOutcome.ts';
import type { Wiring } from '../../../api/wiring.ts';
import type { DeliveryCard } from '../../../contract/deliveries.ts';
import type { ConversationRecord } from '../../../contract/conversations.ts';
import { roundRecord } from '../../builders/rounds.ts';

/** A log, and the events in it, each of which must be one line. */
function logged() {
  const lines: string[] = [];
  return {
    context: { log: (...said: unknown[]) => void lines.push(said.join(' ')) },
    events: () =>
      lines.map((line) => {
        expect(line).not.toContain('\n');
        return JSON.parse(line) as CountedEvent;
      }),
  };
}

const head = { number: 3, releasedAt: '2026-11-22T12:00:00.000Z', final: false, publications: 2 };
const round = roundRecord({ id: 'a-round', title: 'Zaphod’s round' });
const { number: _n, ...made } = head;

type Context = ReturnType<typeof logged>['context'];
const releasing = (written: typeof head | 'lost-race', context: Context) =>
  notingReleases<Pick<Wiring, 'writeRelease'>>({ writeRelease: () => Promise.resolve(written) }, context);
const sending = (outcome: SendOutcome, key: string, context: Context) =>
  notingDeliveries<Pick<Wiring, 'sendMessage'>>(
    { sendMessage: () => Promise.resolve(outcome) },
    key,
    context,
  );

describe('a release', () => {
  it('is counted once it is written, with its round and number', async () => {
    const { context, events } = logged();
    const wiring = releasing(head, context);
    expect(await wiring.writeRelease(round, [], made, undefined)).toBe(head);
    expect(events()).toEqual([{ event: 'release', round: 'a-round', number: 3, final: false }]);
  });

  it('is not counted where another server was first', async () => {
    const { context, events } = logged();
    const wiring = releasing('lost-race', context);
    expect(await wiring.writeRelease(round, [], made, undefined)).toBe('lost-race');
    expect(events()).toEqual([]);
  });
});

describe('a message to a person', () => {
  const to = { conversationId: 'a-chat-of-Zaphod' } as ConversationRecord;
  const card: DeliveryCard = { text: 'Zaphod, Sales and Marketing differ' };
  const key = 'a-round~--~alert~99999999-9999-4999-8999-999999999999';
  const send = async (outcome: SendOutcome) => {
    const { context, events } = logged();
    await sending(outcome, key, context).sendMessage(to, card, null);
    return events();
  };

  it.each<[string, SendOutcome, object]>([
    ['that arrived', { kind: 'sent', activityId: 'activity-9' }, { outcome: 'sent' }],
    ['that got no answer', { kind: 'no-answer' }, { outcome: 'no-answer' }],
    [
      'that was refused, with the status and its name',
      { kind: 'refused', status: 403, code: 'BotDisabledByAdmin', retryAfterMs: 0 },
      { outcome: 'refused', status: 403, code: 'BotDisabledByAdmin' },
    ],
    [
      'that was refused in a sentence, which is left out',
      { kind: 'refused', status: 400, code: 'Zaphod is not here', retryAfterMs: 0 },
      { outcome: 'refused', status: 400 },
    ],
  ])('%s is counted by kind, and nothing says to whom it went or about what', async (_what, outcome, told) =>
    expect(await send(outcome)).toEqual([{ event: 'delivery', kind: 'alert', ...told }]),
  );
});

it('messages that were set aside or left behind are counted, too', () => {
  const { context, events } = logged();
  note(context, { event: 'poison', kind: 'alert' });
  note(context, { event: 'left-behind', deliveries: 2 });
  expect(events()).toEqual([
    { event: 'poison', kind: 'alert' },
    { event: 'left-behind', deliveries: 2 },
  ]);
});

test('a message that failed again and again is logged by its kind alone, and not by whom it is for', async () => {
  const said: unknown[] = [];
  const context = {
    error: (...words: unknown[]) => said.push(words.join(' ')),
    log: (line: string) => said.push(line),
  } as unknown as InvocationContext;
  const wiring = {
    giveUpUnreadable: () => Promise.resolve(false),
    readDelivery: () => Promise.resolve(undefined),
  } as unknown as Wiring;
  const person = '99999999-9999-4999-8999-999999999999';
  const entry = { key: `a-round~--~invitation~${person}`, partition: 'deliveries' };
  await setDeliveryAside(wiring)(entry, context);
  expect(said).toEqual([
    'a delivery failed again and again invitation',
    JSON.stringify({ event: 'poison', kind: 'invitation' }),
  ]);
  expect(said.join()).not.toContain(person);
});

import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { PLAYGROUND_CHAT, PLAYGROUND_PERSON } from './configuration.ts';

const message = z.looseObject({
  messageId: z.string(),
  text: z.string().optional(),
  attachments: z.array(z.looseObject({ content: z.unknown() })).optional(),
  suggestedActions: z.looseObject({ actions: z.array(z.looseObject({ title: z.string() })) }).optional(),
});
/** A message as the Playground shows it. */
export type PlaygroundMessage = z.infer<typeof message>;

const event = z.looseObject({ action: z.string(), message: message.optional() });
/** What the Playground tells its own page: `createMessage`, `updateMessage`, `deleteMessage`. */
export type PlaygroundEvent = z.infer<typeof event>;

const pressed = z.looseObject({ type: z.string(), value: z.unknown() });

const PATIENCE_MS = 30_000;
const LOOK_MS = 100;

/** Uses a running Playground as its own page does: by its HTTP API, and by the stream of what is shown. */
export async function playgroundClient(address: string) {
  const seen: PlaygroundEvent[] = [];
  const socket = new WebSocket(`${address.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
  socket.addEventListener('message', ({ data }) => seen.push(event.parse(JSON.parse(String(data)))));
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error('the Playground does not stream')));
  });

  async function post(path: string, body: unknown): Promise<unknown> {
    const reply = await fetch(address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`the Playground answered ${path} with ${reply.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  return {
    install: () => post(`/_debug/conversation/${PLAYGROUND_CHAT}/installation`, {}),
    say: (text: string) =>
      post(`/_conversation/v1/conversations/${PLAYGROUND_CHAT}/messages`, {
        from: { id: PLAYGROUND_PERSON },
        text,
        textFormat: 'plain',
      }),
    /** Presses a button; what the Playground has got for it. */
    press: async (messageId: string, verb: string, data: unknown) =>
      pressed.parse(
        await post('/_conversation/v1/invoke', {
          name: 'adaptiveCard/action',
          value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
          from: { id: PLAYGROUND_PERSON },
          conversation: { id: PLAYGROUND_CHAT },
          replyToId: messageId,
        }),
      ),
    /** Waits for so many events that have not been handed out yet. */
    next: async (count = 1): Promise<PlaygroundEvent[]> => {
      const deadline = performance.now() + PATIENCE_MS;
      while (seen.length < count) {
        if (performance.now() > deadline)
          throw new Error(`the Playground has shown ${seen.length} of ${count} messages`);
        await sleep(LOOK_MS);
      }
      return seen.splice(0, count);
    },
    close: () => socket.close(),
  };
}
export type PlaygroundClient = Awaited<ReturnType<typeof playgroundClient>>;

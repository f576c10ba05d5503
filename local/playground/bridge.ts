import * as z from 'zod';
import { readBody } from '../functionsHost/http/requestData.ts';
import type { ChannelToken } from '../identity/botTokens.ts';
import type { Handler } from '../server/listen.ts';
import { invalidRequest, Refusal, sendProblem } from '../server/problem.ts';

export const BRIDGE_PATH = '/local/playground/messages';

/** A card's data and a long text have room in it. */
const LARGEST_ACTIVITY = 256 * 1024;
/** How long a press waits for the bot. */
const PATIENCE_MS = 20_000;

const activity = z.looseObject({ type: z.string(), serviceUrl: z.url() });

/** Where the Playground's own connector may be; it calls itself `localhost`. */
export const playgroundOrigins = (port: number): string[] => [
  `http://localhost:${port}`,
  `http://127.0.0.1:${port}`,
];

/**
 * Stands between the Microsoft 365 Agents Playground, which signs nothing, and the bot, which takes nothing unsigned:
 * signs each activity as the channel would and passes on what the bot answers. What the bot sends goes to the Playground's
 * connector by itself, because the activity names it. Whoever reaches this can speak as anybody, as on the page that
 * stands in for Teams, so only this machine does.
 */
export function playgroundBridge(address: string, port: number, token: ChannelToken): Handler {
  const origins = new Set(playgroundOrigins(port));
  return async (request, response) => {
    try {
      if (request.method !== 'POST') {
        response.setHeader('allow', 'POST');
        throw new Refusal(405, 'wrong-method', 'This method is not taken here.', 'Use POST.');
      }
      if (!isLoopback(request.socket.remoteAddress))
        throw new Refusal(403, 'wrong-host', 'This answers on this machine only.', 'Call it from here.');
      // Other sites' pages can send forms and plain text here, but not JSON.
      if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
        throw new Refusal(415, 'not-json', 'The body must be JSON.', 'Send content-type: application/json.');
      const bytes = await readBody(request, LARGEST_ACTIVITY);
      if (bytes === 'too-large')
        throw new Refusal(413, 'too-large', 'The body is too large.', 'At most 256 KiB are taken.');
      const text = bytes.toString('utf8');
      const { serviceUrl } = activityIn(text);
      if (!origins.has(new URL(serviceUrl).origin)) {
        const detail = `serviceUrl must begin with one of: ${[...origins].join(', ')}.`;
        throw new Refusal(403, 'wrong-service', 'This is for the Playground of this machine.', detail);
      }

      const reply = await fetch(`${address}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await token({ serviceurl: serviceUrl })}`,
        },
        body: text,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const type = reply.headers.get('content-type');
      response.writeHead(reply.status, type === null ? {} : { 'content-type': type });
      response.end(Buffer.from(await reply.arrayBuffer()));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      request.resume();
      sendProblem(response, error);
    }
  };
}

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);

function activityIn(text: string): z.infer<typeof activity> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, 'invalid-json', 'The body is not JSON.', 'Send one activity.');
  }
  const read = activity.safeParse(value);
  if (read.success) return read.data;
  throw invalidRequest(read.error);
}

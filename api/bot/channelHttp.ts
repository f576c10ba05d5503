import type { ConnectorClient } from 'botframework-connector';
import * as z from 'zod';
import { ChannelRefusal, ChannelSilence } from './refusal.ts';

/** Teams answers in less; a message that has taken longer must not be claimed by somebody else meanwhile. */
const PATIENCE_MS = 15_000;
const LONGEST_REST_MS = 15 * 60_000;

type Options = NonNullable<ConstructorParameters<typeof ConnectorClient>[1]>;
type HttpClient = NonNullable<Options['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];

const errorBody = z.object({
  error: z.object({
    code: z.string().max(200).catch(''),
    innerHttpError: z
      .object({ body: z.object({ code: z.string().max(200) }) })
      .optional()
      .catch(undefined),
  }),
});

/** What the channel calls a refusal; empty where it does not say. */
function codeIn(text: string): string {
  try {
    const { error } = errorBody.parse(JSON.parse(text));
    return error.innerHttpError?.body.code ?? error.code;
  } catch {
    return '';
  }
}

/** `Retry-After` in ms: seconds or a date. @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 */
export function retryAfterMs(header: string | null, now: number): number {
  if (header === null || header === '') return 0;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.min(LONGEST_REST_MS, Math.max(0, ms)) : 0;
}

/**
 * The HTTP under botbuilder's connector client. That client repeats by itself what has failed with 5xx, and a message
 * could arrive four times; so every refusal ends it here, as an error that it does not know how to repeat.
 */
export const channelHttp: HttpClient = {
  async sendRequest(request) {
    const { method, url } = request;
    const sent: unknown = request.body;
    const body = typeof sent === 'string' ? sent : null;
    let reply: Response;
    let bodyAsText: string;
    try {
      reply = await fetch(url, {
        method,
        headers: request.headers.toJson(),
        body,
        redirect: 'error', // the token goes to the address that was checked, and to no other
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      bodyAsText = await reply.text();
    } catch (error) {
      throw new ChannelSilence(error);
    }
    const { status, headers } = reply;
    if (!reply.ok)
      throw new ChannelRefusal(
        status,
        codeIn(bodyAsText),
        retryAfterMs(headers.get('retry-after'), Date.now()),
      );
    return { request, status, headers: inForm(request.headers, headers), bodyAsText };
  },
};

/** Headers in the form that the client knows: an emptied copy of those of the request. */
function inForm(form: HttpRequest['headers'], headers: Headers): HttpRequest['headers'] {
  const copy = form.clone();
  for (const name of copy.headerNames()) copy.remove(name);
  for (const [name, value] of headers) copy.set(name, value);
  return copy;
}

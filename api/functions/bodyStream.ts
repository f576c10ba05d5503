import type { HttpRequest } from '@azure/functions';
import { say } from '../../contract/words/words.ts';
import { problem } from './replies.ts';
import { RefusedRequest } from './requests.ts';

/**
 * The body of a request as it arrives, refused as soon as it is larger than it may be.
 * @param mostBytes with a content-length above it, nothing is read at all
 */
export async function* bodyStream(request: HttpRequest, mostBytes: number): AsyncGenerator<Uint8Array> {
  const tooLarge = () =>
    new RefusedRequest(
      problem('too-large', { detail: say('A body may have {mostBytes} bytes.', { mostBytes }) }),
    );
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw tooLarge();
  if (request.body === null) return;
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > mostBytes) throw tooLarge();
    yield chunk;
  }
}

import type { HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import type { Person } from '../flows/people/person.ts';
import type { Wiring } from '../wiring.ts';
import { say } from '../../contract/words/words.ts';
import { compressed } from './compressed.ts';
import { loggable } from './loggable.ts';
import { worded } from './problemWords.ts';
import { problem } from './replies.ts';
import { RefusedRequest } from './requests.ts';

type Handler = (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit>;

/** How long to wait before trying again when something that Concord needs is down, in seconds. */
const RETRY_AFTER_S = '5';

/** A handler for anyone: turns whatever goes wrong into a problem that carries the invocation's number. */
export const answered =
  (wiring: Pick<Wiring, 'isStorageDown'>, handler: Handler): Handler =>
  async (request, context) => {
    const reply = await handler(request, context).catch((error: unknown) => {
      if (error instanceof RefusedRequest) return error.reply;
      if (wiring.isStorageDown(error)) {
        context.warn('storage is unavailable', error instanceof Error ? error.name : typeof error);
        return problem('storage-unavailable', {
          detail: 'Please try again in a moment.',
          headers: { 'Retry-After': RETRY_AFTER_S },
        });
      }
      context.error('unexpected', loggable(error));
      return problem('unexpected', { detail: 'The fault has been logged under the number in `instance`.' });
    });
    const told = await worded(reply, request.headers.get('accept-language'), context.invocationId);
    return compressed(told, request.headers.get('accept-encoding'));
  };

/** A handler for people who have signed in. At most 60 changes a minute for each. */
export const signedIn = (
  wiring: Wiring,
  handler: (person: Person, request: HttpRequest) => Promise<HttpResponseInit>,
): Handler =>
  answered(wiring, async (request, context) => {
    const identified = await wiring.identify(request.headers.get('authorization'));
    switch (identified.kind) {
      case 'not-signed-in':
      case 'token-expired':
      case 'other-organisation':
      case 'token-too-early':
        return problem(identified.kind, {
          detail: identified.reason,
          headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
          ...(identified.kind === 'token-too-early' && { serverTime: new Date().toISOString() }),
        });
      case 'missing-scope':
        return problem(identified.kind, {
          detail: say('The token needs the scope {scope}.', { scope: identified.scope }),
          headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${identified.scope}"` },
        });
      case 'sign-in-unavailable':
        context.error('the keys that sign tokens cannot be had', loggable(identified.cause));
        return problem(identified.kind, {
          detail: 'Please try again in a moment.',
          headers: { 'Retry-After': RETRY_AFTER_S },
        });
      case 'signed-in':
        if (request.method !== 'GET') await within(wiring.secondsUntilWrite, identified.person);
        return handler(identified.person, request);
    }
  });

/** A handler for round owners. */
export const ownerOnly = (
  wiring: Wiring,
  handler: (person: Person, request: HttpRequest) => Promise<HttpResponseInit>,
): Handler =>
  signedIn(wiring, async (person, request) =>
    person.owner
      ? handler(person, request)
      : problem('owner-only', { detail: 'The role Concord.Owner is needed.' }),
  );

/** Counts a request of a person; one too many in a minute is refused. @param secondsUntil says how long they must wait */
export async function within(
  secondsUntil: (person: Person) => Promise<number>,
  person: Person,
): Promise<void> {
  const wait = await secondsUntil(person);
  if (wait === 0) return;
  throw new RefusedRequest(
    problem('too-many-requests', {
      detail: say('Try again in {wait} seconds.', { wait }),
      headers: { 'Retry-After': String(wait) },
    }),
  );
}

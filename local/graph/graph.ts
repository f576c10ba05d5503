import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { readBody } from '../functionsHost/http/requestData.ts';
import { people } from '../identity/people.ts';
import type { SigningKey } from '../identity/signingKey.ts';
import { issuer } from '../identity/tokens.ts';
import type { Handler } from '../server/listen.ts';
import { sendJson } from '../server/problem.ts';
import { exchange, ownIdentity, ownToken, type EntraReply } from './entra.ts';

const LARGEST_FORM = 64 * 1024;
const OWN_TOKEN = '/local/identity/own/token';
const ON_BEHALF_OF = '/local/identity/onBehalfOf/token';
const ME = '/local/graph/v1.0/me';

export const isForGraph = (path: string): boolean => [OWN_TOKEN, ON_BEHALF_OF, ME].includes(path);

/** What stands in for Microsoft Graph, and for what gives tokens for it: to the app itself, and on somebody's behalf. */
export function graphAt(
  address: string,
  key: SigningKey,
): { handle: Handler; settings: Record<string, string> } {
  const header = randomBytes(24).toString('hex');
  const keys = createLocalJWKSet(key.published);

  const isApp = (given: string | string[] | undefined): boolean =>
    typeof given === 'string' &&
    Buffer.byteLength(given) === header.length &&
    timingSafeEqual(Buffer.from(given), Buffer.from(header));

  const bearer = (authorization = '') =>
    jwtVerify(authorization.replace('Bearer ', ''), keys, {
      issuer,
      audience: address,
      algorithms: ['RS256'],
    }).then(
      ({ payload }) => payload,
      () => undefined,
    );

  async function answer(request: IncomingMessage): Promise<EntraReply> {
    const { pathname, searchParams } = new URL(request.url ?? '/', address);
    if (pathname === OWN_TOKEN) {
      const resource = searchParams.get('resource');
      const ours = searchParams.get('client_id') === ownIdentity.clientId;
      return isApp(request.headers['x-identity-header']) && resource !== null && ours
        ? { status: 200, body: await ownToken(key, resource) }
        : { status: 400, body: { message: 'No identity here goes by this.' } };
    }
    if (pathname === ON_BEHALF_OF) {
      const sent = await readBody(request, LARGEST_FORM);
      const form = sent === 'too-large' ? {} : Object.fromEntries(new URLSearchParams(sent.toString('utf8')));
      return exchange(key, address, form);
    }
    const person = await bearer(request.headers.authorization);
    if (!person) return { status: 401, body: { error: { code: 'InvalidAuthenticationToken' } } };
    if (person['graph'] === 'down') return { status: 503, body: { error: { code: 'serviceNotAvailable' } } };
    const { department = null, office = null } = people.find(({ oid }) => oid === person['oid']) ?? {};
    return { status: 200, body: { department, officeLocation: office } };
  }

  return {
    /** What the app finds as its settings. */
    settings: {
      IDENTITY_ENDPOINT: `${address}${OWN_TOKEN}`,
      IDENTITY_HEADER: header,
      GRAPH_ACCESS: 'profile',
      GRAPH_CLIENT_ID: ownIdentity.clientId,
      GRAPH_ADDRESS: `${address}/local/graph/v1.0`,
      GRAPH_TOKEN_URL: `${address}${ON_BEHALF_OF}`,
    },

    handle: async (request, response) => {
      const { status, body } = await answer(request);
      sendJson(response, status, body);
    },
  };
}

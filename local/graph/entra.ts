import { createLocalJWKSet, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import * as z from 'zod';
import { tenant } from '../identity/people.ts';
import type { SigningKey } from '../identity/signingKey.ts';
import { audience, issuer, type GraphTrouble } from '../identity/tokens.ts';

/** The app's own identity in Azure; made up. */
export const ownIdentity = {
  clientId: '2b7a4c91-0d53-4e8f-a6c4-91f0e3b85d26',
  principalId: '8f2e6d07-5c1b-4a39-b7e8-3d40a9c6f158',
};
/** What the application trusts the identity by. */
const TOKEN_EXCHANGE = 'api://AzureADTokenExchange';
const HOUR = 3_600;
const DAY = 86_400;
/** The rule that this company has for reading profiles. */
const RULE = 'c1';
const CLAIMS = JSON.stringify({ access_token: { acrs: { essential: true, value: RULE } } });

const signed = ({ id, key }: SigningKey, claims: JWTPayload, seconds: number): Promise<string> =>
  new SignJWT({ tid: tenant, ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: id })
    .setIssuer(issuer)
    .setIssuedAt()
    .setExpirationTime(`${seconds}s`)
    .sign(key);

/** What Azure gives to the app itself (the identity endpoint of Function apps, version 2019-08-01). */
export const ownToken = async (key: SigningKey, resource: string) => ({
  access_token: await signed(
    key,
    { appid: ownIdentity.clientId, aud: resource, sub: ownIdentity.principalId },
    DAY,
  ),
  expires_on: String(Math.floor(Date.now() / 1000) + DAY),
  resource,
  token_type: 'Bearer',
});

const grant = z.object({
  grant_type: z.literal('urn:ietf:params:oauth:grant-type:jwt-bearer'),
  requested_token_use: z.literal('on_behalf_of'),
  client_id: z.literal(audience),
  client_assertion_type: z.literal('urn:ietf:params:oauth:client-assertion-type:jwt-bearer'),
  client_assertion: z.string(),
  assertion: z.string(),
  scope: z.string(),
});

export interface EntraReply {
  readonly status: number;
  readonly body: object;
}

const refusal = (status: number, error: string, code: number, more: object = {}): EntraReply => ({
  status,
  body: {
    error,
    error_codes: [code],
    error_description: `AADSTS${code}: on this machine, made up.`,
    ...more,
  },
});

/**
 * The token endpoint for a token on somebody's behalf (OAuth 2.0 on-behalf-of): as Entra would answer, with what the person's
 * token says that is to be played.
 * @param graph where Graph is; a token is given for nothing else
 */
export async function exchange(key: SigningKey, graph: string, form: unknown): Promise<EntraReply> {
  const asked = grant.safeParse(form);
  if (!asked.success) return refusal(400, 'invalid_request', 900_144);
  const keys = createLocalJWKSet(key.published);
  const claimsOf = (token: string, options: { audience: string; subject?: string }) =>
    jwtVerify(token, keys, { issuer, algorithms: ['RS256'], ...options }).then(
      ({ payload }) => payload,
      () => undefined,
    );
  const trusted = { audience: TOKEN_EXCHANGE, subject: ownIdentity.principalId };
  if (!(await claimsOf(asked.data.client_assertion, trusted))) return refusal(401, 'invalid_client', 700_213);
  const person = await claimsOf(asked.data.assertion, { audience });
  if (!person) return refusal(400, 'invalid_grant', 50_013);
  const scope = `${graph}/User.Read`;
  if (asked.data.scope !== scope) return refusal(400, 'invalid_scope', 70_011);

  const trouble = person['graph'] as GraphTrouble | undefined;
  const met = Array.isArray(person['acrs']) && person['acrs'].includes(RULE);
  if (trouble === 'consent') return refusal(400, 'invalid_grant', 65_001, { suberror: 'consent_required' });
  if (trouble === 'step' && !met) return refusal(400, 'interaction_required', 50_076, { claims: CLAIMS });
  const claims = { aud: graph, oid: person['oid'], scp: 'User.Read', ...(trouble && { graph: trouble }) };
  const token = await signed(key, claims, HOUR);
  return { status: 200, body: { token_type: 'Bearer', scope, expires_in: HOUR, access_token: token } };
}

import * as z from 'zod';

export interface OnBehalfOfSettings {
  /** The token endpoint of the company's tenant. */
  readonly tokenUrl: string;
  /** The application that people's tokens are made for. */
  readonly appId: string;
  /** Shows that the caller is this application: a token of its identity, which the application trusts. */
  readonly ownAssertion: () => Promise<string>;
}

/** What came of exchanging somebody's token; `why` is a word and a number of Entra's, and names nobody. */
export type Exchanged =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'claims-needed'; readonly claims: string }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'trouble'; readonly why: string };

const granted = z.object({ access_token: z.string().min(1) });
const refused = z.object({
  error: z.string().regex(/^[a-z_]{1,60}$/),
  error_codes: z.array(z.int()).optional().catch(undefined),
  claims: z.string().optional().catch(undefined),
});
/** It goes into a header, and comes back in a request for a token. */
const LONGEST_CLAIMS = 4_096;

/**
 * Exchanges the token with which somebody has called us for one with which their own profile can be read, and nothing
 * else (OAuth 2.0 on-behalf-of, as Entra has it).
 * @param scope what the other token is to be good for
 */
export async function exchangeFor(
  { tokenUrl, appId, ownAssertion }: OnBehalfOfSettings,
  token: string,
  scope: string,
  until: AbortSignal,
): Promise<Exchanged> {
  const reply = await fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      client_id: appId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await ownAssertion(),
      assertion: token,
      scope,
    }),
    redirect: 'error',
    signal: until,
  });
  const body: unknown = await reply.json().catch(() => undefined);
  if (reply.ok) {
    const read = granted.safeParse(body);
    return read.success
      ? { kind: 'token', token: read.data.access_token }
      : { kind: 'trouble', why: 'Entra answers something else' };
  }
  const read = refused.safeParse(body);
  if (!read.success) return { kind: 'trouble', why: `Entra answers ${reply.status}` };
  const { error, error_codes: [code] = [], claims } = read.data;
  if (error === 'interaction_required' && claims !== undefined && areClaims(claims))
    return { kind: 'claims-needed', claims };
  // Nobody has allowed it, or not this person: that is for them or their administrator to say, and no fault.
  if (error === 'invalid_grant' || error === 'interaction_required' || error === 'consent_required')
    return { kind: 'not-allowed' };
  return { kind: 'trouble', why: code === undefined ? error : `${error}, AADSTS${code}` };
}

/** Whether a text is an object in JSON, and short enough to be handed on. */
function areClaims(text: string): boolean {
  if (text.length > LONGEST_CLAIMS) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { userPrincipalNameOf } from '../contract/address.ts';
import type { Config } from './config.ts';
import type { Person } from './flows/people/person.ts';
import { say, type Words } from '../contract/words/words.ts';

/** The Entra app role of round owners. */
const OWNER_ROLE = 'Concord.Owner';
/** Clocks of two machines may differ by this much. */
const CLOCK_TOLERANCE_S = 60;
/** Entra's are 2 to 4 KiB. Nothing longer is decoded. */
const LONGEST_TOKEN = 16_384;

export type Identified =
  | { readonly kind: 'signed-in'; readonly person: Person }
  | {
      readonly kind: 'not-signed-in' | 'token-expired' | 'token-too-early' | 'other-organisation';
      readonly reason: Words;
    }
  | { readonly kind: 'missing-scope'; readonly scope: string }
  | { readonly kind: 'sign-in-unavailable'; readonly cause: unknown };

/** Who an `Authorization` header speaks for. */
export type Identify = (authorization: string | null) => Promise<Identified>;

const signedOut = (reason: Words): Identified => ({ kind: 'not-signed-in', reason });
const elsewhere: Identified = {
  kind: 'other-organisation',
  reason: 'The token belongs to another organisation.',
};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Verifies Entra's token and reads the person from it. Only RS256, only tokens of version 2, only this issuer,
 * audience, tenant and scope, only before it expires.
 * @param keys where the signing keys come from; fetched and cached by jose
 */
export function identifyBy(
  expected: Config['token'],
  keys: JWTVerifyGetKey = keysAt(expected.keysUrl),
): Identify {
  return async (authorization) => {
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return signedOut('The request carries no sign-in token.');
    if (token.length > LONGEST_TOKEN) return signedOut('The token is not valid.');
    let claims: JWTPayload;
    try {
      const verified = await jwtVerify(token, keys, {
        issuer: expected.issuer,
        audience: expected.audience,
        algorithms: ['RS256'],
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['exp', 'oid', 'tid'],
      });
      claims = verified.payload;
    } catch (error) {
      return refusal(error, expected.tenant);
    }
    if (claims.tid !== expected.tenant) return elsewhere;
    // Version 1 names things in other ways; its issuer is refused above, unless somebody has configured it.
    if (claims.ver !== '2.0') return signedOut(notForUs('ver'));
    // Entra marks what an application asks for in its own name: nobody's answers.
    if (claims.idtyp === 'app') return signedOut('The token names no person.');
    const id = text(claims.oid);
    if (id === '') return signedOut('The token names no person.');
    if (!text(claims.scp).split(' ').includes(expected.scope))
      return { kind: 'missing-scope', scope: expected.scope };
    const roles = Array.isArray(claims.roles) ? claims.roles : [];
    return {
      kind: 'signed-in',
      person: {
        tenant: expected.tenant,
        id,
        userPrincipalName: userPrincipalNameIn(claims),
        name: text(claims.name),
        owner: roles.includes(OWNER_ROLE),
        guest: isGuest(claims),
      },
    };
  };
}

/** Made with the first token: jose then asks for all of Node's `fetch`, for which a server that starts should not wait. */
function keysAt(url: URL): JWTVerifyGetKey {
  let keys: JWTVerifyGetKey | undefined;
  return (header, token) => (keys ??= createRemoteJWKSet(url))(header, token);
}

/**
 * Entra has it in `preferred_username`, for people of the company. Of guests, whose `idp` is not
 * the company's tenant, that is what they are called at home, which is nobody's word for an address here. Other claims
 * are not gone by: one source is enough for a name that may be given to others later.
 */
function userPrincipalNameIn(claims: JWTPayload): string | undefined {
  if (isGuest(claims)) return undefined;
  return userPrincipalNameOf(text(claims.preferred_username));
}

/**
 * Whether somebody signed in elsewhere: `idp` says where, and is the issuer itself or left out for people of the company.
 * Compared as a whole, for an address elsewhere may hold the tenant's id.
 */
function isGuest({ iss, tid, idp }: JWTPayload): boolean {
  if (idp === undefined) return false;
  const tenant = text(tid);
  const own = [
    text(iss),
    `https://sts.windows.net/${tenant}/`,
    `https://sts.windows.net/${tenant}/v2.0`,
    `https://login.microsoftonline.com/${tenant}/v2.0`,
  ];
  return !own.includes(text(idp));
}

const notForUs = (claim: string): Words => say('The token is not for Concord here ({claim}).', { claim });

/**
 * What is wrong with a token, in words that help and that tell an attacker nothing new: its signature is right wherever a
 * claim is spoken of.
 */
function refusal(error: unknown, tenant: string): Identified {
  if (error instanceof errors.JWTExpired) return { kind: 'token-expired', reason: 'The token has expired.' };
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'nbf' && error.reason === 'check_failed')
      return { kind: 'token-too-early', reason: 'By the clock of this server, the token is not valid yet.' };
    const { tid } = error.payload;
    if (error.claim === 'iss' && tid !== undefined && tid !== tenant) return elsewhere;
    return signedOut(notForUs(error.claim));
  }
  // Keys that cannot be fetched are our trouble, not the person's.
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid)
    return { kind: 'sign-in-unavailable', cause: error };
  if (error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC')
    return signedOut('The token is not valid.');
  return { kind: 'sign-in-unavailable', cause: error };
}

import { SignJWT } from 'jose';
import { tenant, type MadeUpPerson } from './people.ts';
import type { SigningKey } from './signingKey.ts';

/** What the API must expect of a token on this machine. The issuer does not name the port, which may change. */
export const issuer = `https://login.microsoftonline.com/${tenant}/v2.0`;
export const audience = 'c0c0a9d5-7f0e-4e43-9a1b-0b3f5a6e2d77';
export const scope = 'access_as_user';

const HOUR = 3_600;

export type IssueToken = (person: MadeUpPerson, expiresIn?: number) => Promise<string>;

/**
 * Signs tokens like those that Entra gives to a Teams tab (v2).
 * @param expiresIn seconds; below zero for a token that has expired already
 */
export const tokensSignedWith =
  ({ id, key }: SigningKey): IssueToken =>
  async (person, expiresIn = HOUR) => {
    const expires = Math.floor(Date.now() / 1000) + expiresIn;
    const issued = expires - Math.max(expiresIn, HOUR);
    return new SignJWT({
      ver: '2.0',
      tid: tenant,
      oid: person.oid,
      name: person.name,
      preferred_username: person.userPrincipalName,
      scp: scope,
      ...(person.role === 'owner' ? { roles: ['Concord.Owner'] } : {}),
    })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: id })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(person.oid)
      .setIssuedAt(issued)
      .setNotBefore(issued)
      .setExpirationTime(expires)
      .sign(key);
  };

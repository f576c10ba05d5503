import { SignJWT } from 'jose';
import { tenant, type MadeUpPerson } from './people.ts';
import type { SigningKey } from './signingKey.ts';

/** What the API must expect of a token on this machine. The issuer does not name the port, which may change. */
export const issuer = `https://login.microsoftonline.com/${tenant}/v2.0`;
export const audience = 'c0c0a9d5-7f0e-4e43-9a1b-0b3f5a6e2d77';
export const scope = 'access_as_user';

const HOUR = 3_600;

/** What may be special about a token. */
export interface TokenOptions {
  /** Seconds; below zero for a token that has expired already. */
  readonly expiresIn?: number | undefined;
  /** Seconds from now, before which it is not valid. */
  readonly startsIn?: number | undefined;
  /** Of somebody who signed in at another organisation and was invited here. */
  readonly guest?: boolean | undefined;
  /** Of another organisation altogether. */
  readonly elsewhere?: boolean | undefined;
  /** What the person has shown besides, by the names that a company gives to its rules (`acrs`). */
  readonly acrs?: readonly string[] | undefined;
  /** What Entra and Graph are to make of it when department and office are read with it (local/graph). */
  readonly graph?: GraphTrouble | undefined;
}
/** Nobody has allowed it; the company asks for one more step; Graph does not answer. */
export const graphTroubles = ['consent', 'step', 'down'] as const;
export type GraphTrouble = (typeof graphTroubles)[number];
export type IssueToken = (person: MadeUpPerson, options?: TokenOptions) => Promise<string>;

const ELSEWHERE = '99999999-9999-4999-8999-999999999999';

/** Signs tokens like those that Entra gives to a Teams tab (v2). */
export const tokensSignedWith =
  ({ id, key }: SigningKey): IssueToken =>
  async (person, { expiresIn = HOUR, startsIn, guest = false, elsewhere = false, acrs, graph } = {}) => {
    const expires = Math.floor(Date.now() / 1000) + expiresIn;
    const issued = expires - Math.max(expiresIn, HOUR);
    const company = elsewhere ? ELSEWHERE : tenant;
    return new SignJWT({
      ver: '2.0',
      tid: company,
      oid: person.oid,
      name: person.name,
      preferred_username: person.userPrincipalName,
      scp: scope,
      ...(guest ? { idp: `https://sts.windows.net/${ELSEWHERE}/` } : {}),
      ...(acrs ? { acrs } : {}),
      ...(graph ? { graph } : {}),
      ...(person.role === 'owner' ? { roles: ['Concord.Owner'] } : {}),
    })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: id })
      .setIssuer(elsewhere ? issuer.replace(tenant, ELSEWHERE) : issuer)
      .setAudience(audience)
      .setSubject(person.oid)
      .setIssuedAt(issued)
      .setNotBefore(startsIn === undefined ? issued : Math.floor(Date.now() / 1000) + startsIn)
      .setExpirationTime(expires)
      .sign(key);
  };

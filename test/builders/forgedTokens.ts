import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  UnsecuredJWT,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import { audience, issuer, scope } from '../../local/identity/tokens.ts';
import { people, tenant } from '../../local/identity/people.ts';
import type { Product } from './product.ts';

const ELSEWHERE = '22222222-2222-4222-8222-222222222222';

/** Tokens that somebody might try, by what is wrong with them. Unless said otherwise they are signed with the real key. */
export async function forgedTokens({ data }: Product): Promise<Readonly<Record<string, string>>> {
  const jwk = JSON.parse(await readFile(join(data, 'identity.json'), 'utf8')) as JWK;
  const kid = await calculateJwkThumbprint(jwk);
  const real = await importJWK(jwk, 'RS256');
  const other = await generateKeyPair('RS256', { extractable: true });
  const publicPem = createPublicKey({ key: { kty: 'RSA', n: jwk.n ?? '', e: jwk.e ?? '' }, format: 'jwk' })
    .export({ type: 'spki', format: 'pem' })
    .toString();
  const owner = people.find(({ role }) => role === 'owner');
  if (!owner) throw new Error('forgedTokens requires an owner among the people');
  const good: JWTPayload = {
    ver: '2.0',
    iss: issuer,
    aud: audience,
    tid: tenant,
    oid: owner.oid,
    scp: scope,
    roles: ['Concord.Owner'],
  };
  const made = (changed: JWTPayload) =>
    new SignJWT({ ...good, ...changed }).setIssuedAt().setExpirationTime('1h');
  const signed = (changed: JWTPayload, header: Partial<JWTHeaderParameters> = {}, key: typeof real = real) =>
    made(changed)
      .setProtectedHeader({ alg: 'RS256', kid, ...header })
      .sign(key);
  const [head, body, signature] = (await signed({ roles: undefined })).split('.');
  const promoted = Buffer.from(JSON.stringify({ ...good, exp: 4_000_000_000 })).toString('base64url');

  return {
    'another audience': await signed({ aud: '00000003-0000-0000-c000-000000000000' }),
    'another tenant': await signed({ tid: ELSEWHERE }),
    'another tenant and its issuer': await signed({
      tid: ELSEWHERE,
      iss: `https://login.microsoftonline.com/${ELSEWHERE}/v2.0`,
    }),
    'version 1': await signed({ ver: '1.0', iss: `https://sts.windows.net/${tenant}/` }),
    'version 1 with the issuer of version 2': await signed({ ver: '1.0' }),
    'an application in its own name': await signed({ idtyp: 'app' }),
    'our kid on a key of somebody else': await signed({}, {}, other.privateKey),
    'a kid that nobody has published': await signed({}, { kid: 'invented' }),
    'a key that the token brings along': await signed(
      {},
      { jwk: await exportJWK(other.publicKey) },
      other.privateKey,
    ),
    'a key from an address in the token': await signed({}, { jku: 'https://keys.test/' }, other.privateKey),
    'no signature (alg none)': new UnsecuredJWT(good).setExpirationTime('1h').encode(),
    'the signature taken off': `${head ?? ''}.${body ?? ''}.`,
    'HS256 with the published key as the secret': await made({})
      .setProtectedHeader({ alg: 'HS256', kid })
      .sign(new TextEncoder().encode(publicPem)),
    'HS256 with the modulus as the secret': await made({})
      .setProtectedHeader({ alg: 'HS256', kid })
      .sign(new TextEncoder().encode(jwk.n)),
    'a role written into a signed token': `${head ?? ''}.${promoted}.${signature ?? ''}`,
    'not valid before tomorrow': await signed({ nbf: Math.floor(Date.now() / 1000) + 86_400 }),
    'three dots': '...',
    'no base64': 'a.b.c',
  };
}

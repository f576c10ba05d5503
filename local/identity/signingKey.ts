import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JSONWebKeySet,
  type JWK,
} from 'jose';
import * as z from 'zod';
import { readJsonFile, writeJsonFile } from '../dataFolder.ts';

const fileName = 'identity.json';
const privateJwk = z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() });

export type SigningKey = { id: string; key: CryptoKey; published: JSONWebKeySet };

/** The key that signs tokens. It stays in the data folder, so that tokens outlive a restart. */
export async function signingKeyIn(dataFolder: string): Promise<SigningKey> {
  const stored = privateJwk.safeParse(await readJsonFile(join(dataFolder, fileName)));
  const jwk: JWK = stored.success ? stored.data : await newKey();
  if (!stored.success) await writeJsonFile(dataFolder, fileName, jwk);

  const key = await importJWK(jwk, 'RS256');
  if (key instanceof Uint8Array) throw new Error('signingKeyIn requires an RSA key');
  const id = await calculateJwkThumbprint(jwk);
  const { kty, n, e } = privateJwk.parse(jwk);
  return { id, key, published: { keys: [{ kty, n, e, kid: id, alg: 'RS256', use: 'sig' }] } };
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return exportJWK(privateKey);
}

import { timingSafeEqual } from 'node:crypto';
import { createLocalJWKSet, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { tenant } from './people.ts';
import type { SigningKey } from './signingKey.ts';

/** The bot's id in Azure; made up. */
export const botId = '5d1f3c52-8a0e-4f6b-9c37-2b8e4a917d10';
export const channelIssuer = 'https://api.botframework.com';
const botAudience = 'https://api.botframework.com';
const botTokenIssuer = `https://sts.windows.net/${tenant}/`;
const HOUR = 3_600;

/** Signs what the channel tells the bot, as Azure Bot does: for this bot, from this address. */
export const channelTokensSignedWith =
  ({ id, key }: SigningKey, serviceUrl: string) =>
  (changed: { audience?: string; issuer?: string; serviceurl?: string } = {}): Promise<string> =>
    new SignJWT({ serviceurl: changed.serviceurl ?? serviceUrl })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: id })
      .setIssuer(changed.issuer ?? channelIssuer)
      .setAudience(changed.audience ?? botId)
      .setIssuedAt()
      .setNotBefore('-1m')
      .setExpirationTime('1h')
      .sign(key);
export type ChannelToken = ReturnType<typeof channelTokensSignedWith>;

const grant = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.literal(botId),
  client_secret: z.string(),
  scope: z.literal(`${botAudience}/.default`),
});

/** What the token endpoint answers to the bot (OAuth 2.0, client credentials); undefined where it is not the bot. */
export async function grantBotToken(
  { id, key }: SigningKey,
  password: string,
  form: unknown,
): Promise<{ token_type: 'Bearer'; expires_in: number; access_token: string } | undefined> {
  const asked = grant.safeParse(form);
  if (!asked.success || !sameText(asked.data.client_secret, password)) return undefined;
  const accessToken = await new SignJWT({ appid: botId, tid: tenant, ver: '1.0' })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: id })
    .setIssuer(botTokenIssuer)
    .setAudience(botAudience)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(key);
  return { token_type: 'Bearer', expires_in: HOUR, access_token: accessToken };
}

const sameText = (a: string, b: string): boolean =>
  Buffer.byteLength(a) === Buffer.byteLength(b) && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Whether a request to the connector carries the bot's token. */
export function botTokenCheck({
  published,
}: SigningKey): (authorization: string | undefined) => Promise<boolean> {
  const keys = createLocalJWKSet(published);
  return async (authorization) => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return false;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: botTokenIssuer,
        audience: botAudience,
        algorithms: ['RS256'],
      });
      return payload['appid'] === botId;
    } catch {
      return false;
    }
  };
}

/** Where the channel says how its tokens are checked, and with which keys. The endorsement names the channel. */
export const channelMetadata = (address: string) => ({
  issuer: channelIssuer,
  jwks_uri: `${address}/local/identity/channel/keys`,
  id_token_signing_alg_values_supported: ['RS256'],
});
export const channelKeys = ({ published }: SigningKey) => ({
  keys: published.keys.map((key) => ({ ...key, endorsements: ['msteams'] })),
});

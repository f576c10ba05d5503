import * as z from 'zod';

const claims = z.looseObject({ iss: z.string(), tid: z.string().optional() });

/**
 * Whether a token may be shown to botbuilder at all. It is not verified here: that is botbuilder's work, and only for
 * tokens of the channel. Its ways for the Bot Framework Emulator and for skills accept other issuers, and on the way it
 * adds every tenant that an unverified token names to a global list of trusted ones.
 */
export function mayBeOfChannel(authorization: string, issuer: string, tenant: string): boolean {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization)?.[1];
  if (payload === undefined) return false;
  let said: unknown;
  try {
    said = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    return false;
  }
  const read = claims.safeParse(said);
  return read.success && read.data.iss === issuer && (read.data.tid ?? tenant) === tenant;
}

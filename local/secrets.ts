import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { Advice } from './advice.ts';
import { readJsonFile, writeJsonFile } from './dataFolder.ts';

const fileName = 'secrets.json';
const secrets = z.object({ pseudonymSecret: z.base64(), botPassword: z.string().optional() });

/**
 * The secrets of this machine: what pseudonyms are made with (without it nobody would find their answers again), and what
 * the bot shows to get its tokens.
 */
export async function secretsIn(
  dataFolder: string,
): Promise<{ pseudonymSecret: string; botPassword: string }> {
  const found = await readJsonFile(join(dataFolder, fileName));
  const stored = secrets.safeParse(found);
  if (found !== undefined && !stored.success)
    throw new Advice(`${join(dataFolder, fileName)} is damaged. Put it back, or begin anew: npm run reset`);
  const {
    pseudonymSecret = randomBytes(32).toString('base64'),
    botPassword = randomBytes(32).toString('base64url'),
  } = stored.data ?? {};
  if (stored.data?.botPassword === undefined)
    await writeJsonFile(dataFolder, fileName, { pseudonymSecret, botPassword });
  return { pseudonymSecret, botPassword };
}

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { Advice } from './advice.ts';
import { readJsonFile, writeJsonFile } from './dataFolder.ts';

const fileName = 'secrets.json';
const secrets = z.object({ pseudonymSecret: z.base64() });

/** The secret that pseudonyms are made with on this machine. Without it nobody would find their answers again. */
export async function pseudonymSecretIn(dataFolder: string): Promise<string> {
  const found = await readJsonFile(join(dataFolder, fileName));
  const stored = secrets.safeParse(found);
  if (stored.success) return stored.data.pseudonymSecret;
  if (found !== undefined)
    throw new Advice(`${join(dataFolder, fileName)} is damaged. Put it back, or begin anew: npm run reset`);
  const pseudonymSecret = randomBytes(32).toString('base64');
  await writeJsonFile(dataFolder, fileName, { pseudonymSecret });
  return pseudonymSecret;
}

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './dataFolder.ts';

const fileName = 'secrets.json';
const secrets = z.object({ pseudonymSecret: z.base64() });

/** The secret that pseudonyms are made with on this machine. Without it nobody would find their answers again. */
export async function pseudonymSecretIn(dataFolder: string): Promise<string> {
  const stored = secrets.safeParse(await readJsonFile(join(dataFolder, fileName)));
  if (stored.success) return stored.data.pseudonymSecret;
  const pseudonymSecret = randomBytes(32).toString('base64');
  await writeJsonFile(dataFolder, fileName, { pseudonymSecret });
  return pseudonymSecret;
}

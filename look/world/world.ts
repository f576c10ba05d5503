import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Product } from '../../test/builders/product.ts';
import { acting } from './api.ts';
import { casesIn } from './cases.ts';
import { extremesIn } from './extremes.ts';
import { peopleIn } from './people.ts';
import { roundsIn, type Rounds } from './rounds.ts';

/** Everything of the walk: made by git-ignored runs, and made anew by `--fresh`. */
export const folder = join(import.meta.dirname, '..', '..', '.look');
export const dataFolder = join(folder, 'data');
const places = join(folder, 'world.json');

/** The ids of what there is to see. */
export type World = Rounds & Awaited<ReturnType<typeof casesIn>> & Awaited<ReturnType<typeof extremesIn>>;

/** Whether an earlier run has made the world, and its data are still there. */
export const isMade = (): boolean => existsSync(places) && existsSync(dataFolder);

export const forget = (): Promise<void> => rm(folder, { recursive: true, force: true });

/** Makes, through the API, one of everything that people can come to see; a world that is there is used again. */
export async function worldIn(product: Product, say: (line: string) => void): Promise<World> {
  if (isMade() && existsSync(places)) return JSON.parse(await readFile(places, 'utf8')) as World;
  say('Making the rounds, people, answers and cases to look at ...');
  const api = acting(product);
  await peopleIn(product, api);
  const extremes = await extremesIn(api);
  const rounds = await roundsIn(api);
  const world = { ...rounds, ...extremes, ...(await casesIn(api, rounds)) };
  await writeFile(places, JSON.stringify(world, null, 2));
  return world;
}

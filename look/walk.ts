import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/builders/browser.ts';
import { startProduct, type Product } from '../test/builders/product.ts';
import { overflowOf } from '../test/e2e/overflow.ts';
import type { Language, Options } from './options.ts';
import type { Screen } from './screen.ts';
import { screens } from './screens/all.ts';
import { standAt, type Standing } from './stand.ts';
import { dataFolder, forget, isMade, worldIn, type World } from './world/world.ts';

/** Two cores: one draws while the other loads. */
const AT_ONCE = 2;

/** One screen at one width in one language. */
export interface Visit {
  readonly screen: Screen;
  readonly width: number;
  readonly language: Language;
}
export const nameOf = ({ screen, width, language }: Visit): string => `${screen.name}-${width}-${language}`;

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Walk {
  readonly options: Options;
  /** Whether an earlier run has done it. */
  readonly isDone?: (visit: Visit) => boolean;
  readonly at: (visit: Visit, standing: Standing) => Promise<void>;
}

/** Visits every screen that is asked for; answers what could not be visited, or complained. */
export async function walk({ options, isDone = () => false, at }: Walk): Promise<string[]> {
  if (options.fresh || !isMade()) await forget();
  const chosen = screens.filter(
    ({ name }) => options.only.length === 0 || options.only.some((part) => name.includes(part)),
  );
  if (chosen.length === 0) throw new Error('No screen is called so.');
  const visits = options.langs
    .flatMap((language) =>
      options.widths.flatMap((width) => chosen.map((screen) => ({ screen, width, language }))),
    )
    .filter((visit) => !isDone(visit));
  if (visits.length === 0) return [];
  // The later of two folders counts: the data outlive a run that is broken off.
  const product = await startProduct(['--data', dataFolder]);
  try {
    const world = await worldIn(product, say);
    const browser = await launchBrowser();
    try {
      return await visitAll(visits, (visit) => visitOne(browser, product, world, visit, at));
    } finally {
      await browser.close();
    }
  } finally {
    await product.stop();
  }
}

async function visitAll(
  visits: readonly Visit[],
  visit: (one: Visit) => Promise<string[]>,
): Promise<string[]> {
  const waiting = [...visits];
  const complaints: string[] = [];
  let seen = 0;
  const inTurn = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      complaints.push(...(await visit(next)));
      say(`${String(++seen).padStart(4)} of ${visits.length}  ${nameOf(next)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, inTurn));
  return complaints;
}

async function visitOne(
  browser: Browser,
  product: Product,
  world: World,
  visit: Visit,
  at: Walk['at'],
): Promise<string[]> {
  const told = (reason: string) => `${nameOf(visit)}: ${reason}`;
  try {
    const standing = await standAt(browser, product, world, visit.screen, visit);
    try {
      // Of the chat it is the page around that stands there.
      const wide = visit.screen.chat ? [] : await overflowOf(standing.tab);
      await at(visit, standing);
      return [...standing.complaints, ...wide].map(told);
    } finally {
      await standing.close();
    }
  } catch (error) {
    return [told(error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error))];
  }
}

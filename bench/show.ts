/**
 * What the Results screen costs whoever looks: from the start of the tab until the figures are painted and no long task
 * follows, at a quarter of the CPU, with a million responses behind them (limit 1.5 s); and the scripting that its
 * pictures take, 20 statements and 10 regions, at full speed (limit 100 ms). Medians; the tab stands in the page that plays
 * Teams, on the desktop.
 */
import type { Browser, Page } from 'playwright-core';
import { lookAtRound } from '../api/flows/results/lookAtRound.ts';
import { tableNamed } from '../api/store/storage.ts';
import { launchBrowser } from '../test/builders/browser.ts';
import { openRound, startProduct, type Product } from '../test/builders/product.ts';
import { serverOn } from '../test/builders/stores.ts';
import { seedResponses } from './seedResponses.ts';

const PEOPLE = 1_000_000;
const REGIONS = Array.from({ length: 10 }, (_, index) => `Region ${index + 1}`);
const REPEATS = 7;
const SLOWER = 4;
const MOST_MS = 1_500;
const MOST_SCRIPT_MS = 100;
/** So long without a long task, and the screen is at rest; what is fetched ahead begins later. */
const QUIET_MS = 700;
/** A bar of every statement, and the last region: the figures are there. */
const FIGURES = '[role=img]';

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Watches a tab from its start: when the first figures are painted, and when the last long task has ended (ms). */
function watch(figures: string): void {
  if (window === window.top) return;
  const seen = { painted: 0, lastTask: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.lastTask = startTime + duration;
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    // The frame after the one in which they came: by then they are painted.
    if (document.querySelector(figures)) requestAnimationFrame(() => (seen.painted = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function openResults(browser: Browser, product: Product, round: string, slower: number) {
  const context = await browser.newContext({ viewport: { width: 1700, height: 1000 } });
  const page = await context.newPage();
  await page.addInitScript(watch, FIGURES);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(`${product.address}/?person=owner-1&chat=hidden&subPage=results/${round}`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('the page holds no tab');
  const script = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN);
  };
  return { context, page, frame, script };
}

/** From the start of the tab until its figures are there and nothing long follows. */
async function untilInteractive(browser: Browser, product: Product, round: string): Promise<number> {
  const { context, frame, page } = await openResults(browser, product, round, SLOWER);
  await frame.waitForFunction(() => (window as unknown as { seen: { painted: number } }).seen.painted > 0);
  await page.waitForTimeout(QUIET_MS);
  const seen = await frame.evaluate(
    () => (window as unknown as { seen: { painted: number; lastTask: number } }).seen,
  );
  await context.close();
  return Math.max(seen.painted, seen.lastTask);
}

/** The scripting between a region and the whole company, all statements unfolded. */
async function scripting(browser: Browser, product: Product, round: string): Promise<number> {
  const { context, frame, page, script } = await openResults(browser, product, `${round}/r0`, 1);
  await frame.locator(FIGURES).first().waitFor();
  await page.waitForTimeout(QUIET_MS);
  const before = await script();
  await goTo(page, `#/results/${round}`);
  await frame.getByRole('link', { name: REGIONS.at(-1) ?? '', exact: true }).waitFor();
  await frame.locator('button[aria-expanded=false]', { hasText: 'Show the other' }).click();
  await page.waitForTimeout(QUIET_MS);
  const taken = (await script()) - before;
  await context.close();
  return taken;
}

const goTo = (page: Page, hash: string) =>
  page.frame({ name: 'concord-tab' })?.evaluate((address) => (window.location.hash = address), hash);

function judge(what: string, ms: number, most: number): boolean {
  console.log(`${what}: ${ms.toFixed(0)} ms, limit ${most}: ${ms <= most ? 'kept' : 'MISSED'}`);
  return ms <= most;
}

const product = await startProduct();
const browser = await launchBrowser();
try {
  const connection = await product.connectionString();
  const server = serverOn(connection);
  const id = await openRound(product, { regions: REGIONS });
  const round = (await server.readRound(id))?.value;
  if (!round) throw new Error('the round is gone');
  await seedResponses(tableNamed(connection, 'responses'), round, PEOPLE);
  await lookAtRound(server, id);
  const shown: number[] = [];
  const scripted: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    shown.push(await untilInteractive(browser, product, id));
    scripted.push(await scripting(browser, product, id));
  }
  const kept = [
    judge('Results at rest, a quarter of the CPU', median(shown), MOST_MS),
    judge('scripting of its pictures', median(scripted), MOST_SCRIPT_MS),
  ];
  process.exitCode = kept.every(Boolean) ? 0 : 1;
} finally {
  await browser.close();
  await product.stop();
}

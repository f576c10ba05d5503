/**
 * Lighthouse, mobile preset, on Answer and Results: performance and accessibility, each at least 95 of 100. It measures the
 * tab as a page of its own, without the page around it: a script in it plays Teams and answers what teams-js asks, at once,
 * as the stand-in page does. That script is there before the page is: in Teams, nothing of it comes over the line. Each
 * screen is looked at three times, and the median counts: a machine that is busy with something else costs points.
 * Lighthouse is fetched by npx (176 MB, too much for everybody who installs Concord): `npm run bench:lighthouse`.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import chromiumPackage from '@sparticuz/chromium';
import { build } from 'esbuild';
import { openRound, startProduct, type Product } from '../test/builders/product.ts';

const LEAST = 95;
const RUNS = 3;
/** What the performance of a page is made of, beside how little it moves. */
const METRICS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'speed-index'];
const PERSON = 'owner-1';

interface Lighthouse {
  readonly default: (
    url: string,
    flags: object,
    config: undefined,
    page: unknown,
  ) => Promise<{ lhr: Report } | undefined>;
}
interface Report {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Record<
    string,
    { readonly score: number | null; readonly auditRefs: { id: string }[] }
  >;
  readonly audits: Record<
    string,
    { readonly score: number | null; readonly title: string; displayValue?: string }
  >;
}
interface Puppeteer {
  readonly default: {
    launch: (options: object) => Promise<{
      newPage: () => Promise<{
        evaluateOnNewDocument: (script: string) => Promise<unknown>;
        close: () => Promise<void>;
      }>;
      close: () => Promise<void>;
    }>;
  };
}

/** The folder into which npx has put Lighthouse: it stands in front of the path. */
const packages = (process.env['PATH'] ?? '')
  .split(':')
  .find((folder) => folder.includes('_npx') && folder.endsWith(join('node_modules', '.bin')));
if (packages === undefined)
  throw new Error('Start it by "npm run bench:lighthouse", which fetches Lighthouse.');
const from = (path: string): Promise<unknown> => import(pathToFileURL(join(packages, '..', path)).href);

/** The answers of the stand-in page, as one script. */
const { outputFiles } = await build({
  stdin: {
    contents: `
      export { teamsHost } from './teamsHost.ts';
      export { settingsFrom } from './settings.ts';`,
    resolveDir: join(import.meta.dirname, '..', 'local', 'teams', 'client'),
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'teams',
});

/** Plays Teams in the tab's own page: teams-js speaks to its opener, and this is one. */
const host = (token: string) => `
  if (location.pathname.startsWith('/tab/')) {
    ${outputFiles[0]?.text}
    const token = '${token}';
    const { oid, tid } = JSON.parse(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')));
    const asked = teams.teamsHost({
      settings: () => teams.settingsFrom('?person=${PERSON}&width=phone'),
      tenant: tid, person: () => ({ oid, userPrincipalName: '${PERSON}@concord.example' }),
      getToken: async () => ({ token }), pickPeople: async () => null,
      onAddress() {}, onStarted() {}, onLink() {}, onShared() {},
    });
    const opener = { postMessage: async (call) => {
      const args = await asked.answer(call);
      if (!args) return;
      const reply = new MessageEvent('message', { data: { id: call.id, uuidAsString: call.uuidAsString, args }, origin: location.origin });
      Object.defineProperty(reply, 'source', { value: opener });
      window.dispatchEvent(reply);
    } };
    Object.defineProperty(window, 'opener', { value: opener });
  }`;

async function answeredRound(product: Product): Promise<string> {
  const round = await openRound(product, { title: 'Autumn', regions: ['DACH', 'Benelux'] });
  for (const side of ['sales', 'marketing'])
    for (const region of ['DACH', 'Benelux'])
      await fetch(`${product.address}/local/crowd`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ round, side, region, count: 15, mean: side === 'sales' ? 2.4 : 3.6 }),
      });
  return round;
}

const pointsOf = (name: string, { categories }: Report) => Math.round(100 * (categories[name]?.score ?? 0));

/** Says the median of a category, what each run took, and what the run in the middle finds fault with. */
function judge(screen: string, name: string, reports: readonly Report[]): boolean {
  const sorted = reports.toSorted((one, other) => pointsOf(name, one) - pointsOf(name, other));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('judge requires a report');
  const points = pointsOf(name, middle);
  const all = sorted.map((report) => pointsOf(name, report)).join(', ');
  const kept = points >= LEAST;
  console.log(`${screen}, ${name}: ${points} (${all}), at least ${LEAST}: ${kept ? 'kept' : 'MISSED'}`);
  if (name === 'performance')
    for (const metric of METRICS)
      console.log(
        `  ${sorted.map(({ audits }) => audits[metric]?.displayValue).join(', ')}  ${middle.audits[metric]?.title ?? metric}`,
      );
  for (const { id } of middle.categories[name]?.auditRefs ?? []) {
    const audit = middle.audits[id];
    if (audit && (audit.score ?? 1) < 0.9) console.log(`    ${audit.title} ${audit.displayValue ?? ''}`);
  }
  return kept;
}

const lighthouse = (await from('lighthouse/core/index.js')) as Lighthouse;
const puppeteer = (await from('puppeteer-core/lib/puppeteer/puppeteer-core.js')) as Puppeteer;
const product = await startProduct();
const browser = await puppeteer.default.launch({
  executablePath: await chromiumPackage.executablePath(),
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});

async function look(url: string): Promise<Report> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(host(await product.token(PERSON)));
  const flags = { onlyCategories: ['performance', 'accessibility'], logLevel: 'error' };
  const report = (await lighthouse.default(url, flags, undefined, page))?.lhr;
  await page.close();
  if (!report || report.runtimeError)
    throw new Error(report?.runtimeError?.message ?? 'Lighthouse gave no report');
  return report;
}

try {
  const round = await answeredRound(product);
  await product.call(PERSON, 'PUT', `rounds/${round}/draft`, {
    side: 'sales',
    region: 'DACH',
    answers: { P1: 3 },
  });
  let kept = true;
  for (const screen of ['answer', 'results']) {
    const reports: Report[] = [];
    for (let run = 0; run < RUNS; run++)
      reports.push(await look(`${product.address}/tab/index.html#/${screen}/${round}`));
    for (const name of ['performance', 'accessibility']) kept = judge(screen, name, reports) && kept;
  }
  process.exitCode = kept ? 0 : 1;
} finally {
  await browser.close();
  await product.stop();
}

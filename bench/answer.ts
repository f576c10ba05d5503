/**
 * What the Answer screen costs a phone: the JavaScript that is loaded before the first statement can be answered (gzip,
 * limit 110 KiB), and the time until then at a quarter of the CPU, as a ratio to a bare tab of the same parts with the
 * browser's own radio buttons (bench/nativeRadios; limit 1.3), in the same run.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser } from '../test/builders/browser.ts';
import { openRound, startProduct, type Product } from '../test/builders/product.ts';

const MOST_KIB = 110;
const LIMIT = 1.3;
const REPEATS = 15;
const SLOWER = 4;
const PERSON = 'sales-1';
const OURS = 'dist/tab';

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

interface Visit {
  /** From the start of the tab's page until a radio button of a statement could be clicked. */
  readonly ms: number;
  /** Bytes of JavaScript that came over the wire by then, after gzip. */
  readonly bytes: number;
}

/** Opens a tab, served from a folder, in a browser that has never seen it. */
async function visit(browser: Browser, product: Product, folder: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!/\/tab\/.*\.js$/.test(response.url())) return;
    sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.route('**/tab/**', async (route) => {
    const path = normalize(join(folder, new URL(route.request().url()).pathname.replace(/^\/tab\//, '')));
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html';
    await route.fulfill({ body: await readFile(path), contentType: type });
  });
  await page.addInitScript(() => {
    if (window === window.top) return;
    const look = () => {
      const radio = document.querySelector<HTMLInputElement>('[data-statement] input[type=radio]');
      if (radio && !radio.disabled) Object.assign(window, { clickableAt: performance.now() });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(`${product.address}/?person=${PERSON}`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  const found = await frame?.waitForFunction(() => (window as { clickableAt?: number }).clickableAt, null, {
    timeout: 30_000,
  });
  const ms = (await found?.jsonValue()) ?? NaN;
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return { ms, bytes };
}

const product = await startProduct();
const bare = await mkdtemp(join(tmpdir(), 'concord-bare-'));
const browser = await launchBrowser();
try {
  await build({
    root: 'bench/nativeRadios',
    base: './',
    configFile: 'vite.config.ts',
    logLevel: 'warn',
    build: { outDir: bare, emptyOutDir: true },
  });
  const round = await openRound(product);
  // Whoever has begun comes to the statements at once.
  await product.call(PERSON, 'PUT', `rounds/${round}/draft`, { side: 'sales', answers: { P1: 3 } });

  const ratios: number[] = [];
  const sizes: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    // Both are served in the same way, and each goes first half of the time.
    const both = [() => visit(browser, product, bare), () => visit(browser, product, OURS)] as const;
    const first = await both[repeat % 2]?.();
    const second = await both[(repeat + 1) % 2]?.();
    const [plain, ours] = repeat % 2 === 0 ? [first, second] : [second, first];
    if (!plain || !ours) throw new Error('two visits are expected');
    sizes.push(ours.bytes);
    ratios.push(ours.ms / plain.ms);
    console.log(
      `${repeat + 1}. ours ${ours.ms.toFixed(0)} ms, native radios ${plain.ms.toFixed(0)} ms, ratio ${(ours.ms / plain.ms).toFixed(2)}`,
    );
  }
  const kib = median(sizes) / 1024;
  const ratio = median(ratios);
  console.log(
    `JavaScript before the first statement: ${kib.toFixed(1)} KiB gzip, limit ${MOST_KIB}: ${kib <= MOST_KIB ? 'kept' : 'MISSED'}`,
  );
  console.log(
    `until the first statement can be answered: ${ratio.toFixed(2)} x native radios, limit ${LIMIT}: ${ratio <= LIMIT ? 'kept' : 'MISSED'}`,
  );
  process.exitCode = kib <= MOST_KIB && ratio <= LIMIT ? 0 : 1;
} finally {
  await browser.close();
  await product.stop();
  await rm(bare, { recursive: true });
}

/** `npm run icons`: draws color.png and outline.png from their SVG sources, in the browser that the tests use. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const USAGE = 'Use: npm run icons\nDraws color.png and outline.png from their SVG sources.';

const icons = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
] as const;

const here = import.meta.dirname;

async function draw(): Promise<void> {
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  try {
    for (const { name, size } of icons) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      const svg = await readFile(path.join(here, `icons/${name}.svg`), 'utf8');
      await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
      await page.screenshot({ path: path.join(here, `${name}.png`), omitBackground: true });
    }
  } finally {
    await browser.close();
  }
}

/** Whether only how it is called is asked for; why the command line is not understood. */
function read(): boolean | string {
  try {
    return parseArgs({ options: { help: { type: 'boolean', default: false } } }).values.help;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

const help = read();
if (typeof help === 'string') {
  console.error(`${help}\n${USAGE}`);
  process.exitCode = 1;
} else if (help) console.log(USAGE);
else await draw();

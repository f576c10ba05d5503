import chromiumPackage from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** Whatever somebody waits for in a window is there sooner, also on a busy machine. To be set as a page's default. */
export const LONGEST_MS = 180_000;

/** A real Chromium, from a package: nothing has to be installed for it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    timeout: LONGEST_MS,
    // A field for a date takes its parts in the order of the browser's language, which is else the machine's.
    env: { ...process.env, LANGUAGE: 'en_US', LC_ALL: 'en_US.UTF-8' },
    executablePath: await chromiumPackage.executablePath(),
    // The package's own list of arguments switches web security off.
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

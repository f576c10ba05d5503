import { openRound } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { allAnswered, key, saveDraft } from './answering.ts';
import type { TabTests } from './tabTests.ts';

/** Sending from a phone whose connection comes and goes. */
export function sendingTests(tests: TabTests): void {
  test('what waits without a connection is said clear of the bar, and once it is sent the page is at its top', async () => {
    const sending = await openRound(tests.product, { title: 'Sending' });
    const { O3: _, ...most } = allAnswered(4);
    await saveDraft(tests.product, 'sends-1', sending, most, { side: 'sales' });
    const { context, tab } = await tests.visit('sends-1', `answer/${sending}`, { width: '360' });
    await key(tab(), 'O3', 4).tap();
    await tab().evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await soon(() => tab().evaluate(() => window.scrollY > 0)).toBe(true);
    await tab().getByRole('button', { name: 'Review and send' }).click();
    await tab().getByRole('button', { name: 'Send my answers' }).waitFor();
    await context.setOffline(true);
    await tab().getByRole('button', { name: 'Send my answers' }).click();
    const waits = tab().getByText('No connection. Your answers are kept on this device.');
    const place = (of: typeof waits) =>
      of.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top, bottom };
      });
    await waits.waitFor();
    const bar = tab().getByRole('button', { name: 'Back', exact: true });
    await soon(async () => {
      const [words, button] = [
        await place(waits.locator('xpath=ancestor::*[@role="status"]')),
        await place(bar),
      ];
      return words.top >= 0 && words.bottom <= button.top;
    }).toBe(true);
    await context.setOffline(false);
    await tab().getByText('You see the two teams as Integrated.').waitFor();
    await soon(() => tab().evaluate(() => (window.history.state as { depth?: number } | null)?.depth)).toBe(
      0,
    );
    await soon(() => tab().evaluate(() => window.scrollY)).toBe(0);
  });

  test('whoever sends without a connection reads "Sent" when it is back, also where the rest of the tab had not come', async () => {
    const round = await openRound(tests.product, { title: 'Tunnel' });
    await saveDraft(tests.product, 'sends-2', round, allAnswered(4), { side: 'sales' });
    const { context, page, reload, tab } = await tests.visit('sends-2', `answer/${round}`, { width: '360' });
    // The rest is fetched three seconds later. Here that is when the test says so.
    await page.addInitScript(() => {
      const later = window.setTimeout.bind(window);
      const fetchRest: (() => void)[] = [];
      Object.assign(window, {
        fetchRest,
        setTimeout: (run: () => void, ms?: number) => (ms === 3_000 ? fetchRest.push(run) : later(run, ms)),
      });
    });
    await reload();
    const send = tab().getByRole('button', { name: 'Send my answers' });
    await send.waitFor();
    await context.setOffline(true);
    await send.click();
    await tab().getByText('No connection. Your answers are kept on this device.').waitFor();
    await tab().evaluate(() => {
      const { fetchRest } = window as unknown as { fetchRest: (() => void)[] };
      for (const run of fetchRest.splice(0)) run();
    });
    await context.setOffline(false);
    await tab().getByText('Sent. Thank you.').waitFor();
    await soon(() => tab().evaluate(() => window.scrollY)).toBe(0);
  });
}

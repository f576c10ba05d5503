import { openRound } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { closeRound } from './answering.ts';
import { figures, PATIENCE_MS } from './pictureTests.ts';
import { heading, type Rounds, type Visit } from './resultPages.ts';

/** What the page says while there are no figures, where they cannot be loaded, and how old those are that it shows. */
export function resultStateTests(visit: Visit, given: () => Rounds): void {
  test('while the figures of the closing are being made, it is said; when they come, the keyboard goes on from them', async () => {
    const { tab, page } = await visit('sales-1', given().open);
    await heading(tab(), 'The results are not open yet.').waitFor();
    let made = false;
    await page.route(`**/api/rounds/${given().closed}/results`, (route) =>
      made
        ? route.continue()
        : route.fulfill({
            json: { round: given().closed, releasedAt: null, final: false, minimumGroupSize: 5, scopes: [] },
          }),
    );
    await tab().getByRole('link', { name: 'Results of "Spring"' }).click();
    await heading(tab(), 'The round has closed. Its figures are on their way.').waitFor();
    made = true;
    await figures(tab());
    await soon(() => tab().evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  test('what could not be loaded says so, with a number for support, and is tried again', async () => {
    const { tab, page } = await visit('sales-1', given().open);
    await heading(tab(), 'The results are not open yet.').waitFor();
    const problem = { type: 'urn:concord:problem:unexpected', title: '', status: 500, detail: '' };
    const numbered = { ...problem, instance: 'urn:uuid:7f3a19c2-0000-4000-8000-000000000000' };
    const address = `**/api/rounds/${given().closed}/results`;
    await page.route(address, (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(numbered) }),
    );
    await tab().getByRole('link', { name: 'Results of "Spring"' }).click();
    await tab().getByText('give your IT department the number 7f3a19c2').waitFor();
    await page.unroute(address);
    await tab().getByRole('button', { name: 'Try again' }).click();
    await figures(tab());
  });

  test('while a round is open, it is said when its results open, and those of the last round are one step away', async () => {
    const { tab } = await visit('sales-1', given().open);
    await heading(tab(), 'The results are not open yet.').waitFor();
    await tab().getByRole('link', { name: 'Results of "Spring"' }).click();
    await figures(tab());
  });

  test('with too few answers the owner reads how many are needed at most, and no count of what is there', async () => {
    const { tab } = await visit('owner-1', given().open);
    await heading(tab(), /^Not yet/).waitFor();
    await tab().getByText('after 10 answers from one side of a region at the latest').waitFor();
  });

  test('the header leads from answering to results, which begin with the last round that has any', async () => {
    const { tab } = await visit('sales-2', given().open, { subPage: '' });
    await tab().getByRole('link', { name: 'Results' }).click();
    await figures(tab());
    await soon(() => tab().getByLabel('Round').locator('option:checked').textContent()).toBe(
      'Spring (closed)',
    );
    await soon(() => tab().getByRole('link', { name: 'Results' }).getAttribute('aria-current')).toBe('page');
    await tab().getByLabel('Round').selectOption('Autumn');
    await heading(tab(), 'The results are not open yet.').waitFor();
  });

  test('without a connection the figures stay, and it is said of which day they are', async () => {
    const { tab, context } = await visit('sales-1', given().closed);
    await figures(tab());
    await context.setOffline(true);
    await tab()
      .getByText(/^No connection\. These are the figures of/)
      .waitFor();
    await heading(tab(), /points from/).waitFor();
    await context.setOffline(false);
    await tab()
      .getByText(/^No connection/)
      .waitFor({ state: 'detached' });
  });

  test(
    'a round that closed without a result is not offered where there are no figures',
    async () => {
      const short = await openRound(given().product, { title: 'Short' });
      await closeRound(given().product, short);
      const { tab } = await visit('sales-1', given().open);
      await heading(tab(), 'The results are not open yet.').waitFor();
      await tab().getByRole('link', { name: 'Results of "Spring"' }).click();
      await figures(tab());
      await tab().evaluate((round) => (window.location.hash = `#/results/${round}`), short);
      await heading(tab(), /"Short"/).waitFor({ timeout: PATIENCE_MS });
      await tab().getByRole('link', { name: 'Results of "Spring"' }).waitFor();
    },
    PATIENCE_MS,
  );
}

import type { Page } from 'playwright-core';
import { soon } from '../builders/soon.ts';
import { button, companyCase, ready } from './cases.ts';
import type { tabTests } from './tabTests.ts';

interface Given {
  readonly visit: ReturnType<typeof tabTests>['visit'];
  readonly round: () => string;
}

const back = (page: Page) => page.evaluate(() => window.history.back());

/** What becomes of what somebody has typed in a dialog and not saved. */
export function unsavedTests({ visit, round }: Given): void {
  test('a half-written step is not lost by Back or Escape: they close the form, the case stays, and so does what was typed', async () => {
    const { page, tab } = await visit('liaison-1', `disagreements/${round()}`);
    await tab()
      .getByRole('link', { name: /Whole company/ })
      .click();
    await ready(tab());
    const isThere = () =>
      soon(() => tab().evaluate(() => window.location.hash)).toBe(`#/disagreements/${companyCase(round())}`);
    const form = tab().getByRole('dialog');
    const what = tab().getByLabel('What', { exact: true });

    await button(tab(), 'Add a next step').click();
    await what.fill('Meet once a month');
    for (const press of [() => back(page), () => page.keyboard.press('Escape')]) {
      await press();
      await form.waitFor({ state: 'detached' });
      await isThere();
      await button(tab(), 'Add a next step').click();
      await soon(() => what.inputValue()).toBe('Meet once a month');
    }
    await back(page);
    await form.waitFor({ state: 'detached' });
    await back(page);
    await tab().getByRole('table', { name: 'Disagreements' }).waitFor();
  });
}

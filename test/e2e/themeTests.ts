import type { Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { axeSource, violations } from './axe.ts';
import { button, change, companyCase, inDialog, ready, stepFor } from './cases.ts';
import type { tabTests } from './tabTests.ts';

interface Given {
  readonly visit: ReturnType<typeof tabTests>['visit'];
  readonly product: () => Product;
  readonly round: () => string;
  /** A round without cases, in which both sides call something weak. */
  readonly quiet: () => string;
}

/** Disagreements in every theme, on the desktop and on the smallest phone. */
export function themeTests({ visit, product, round, quiet }: Given): void {
  describe('on every screen and in every theme', () => {
    beforeAll(async () => {
      await change(product(), 'liaison-1', companyCase(round()), { act: 'take' });
      await stepFor(product(), 'sales-1', companyCase(round()), 'Publish one calendar', '2099-01-15');
      await stepFor(product(), 'liaison-1', companyCase(round()), 'Meet once a month', '2099-02-15');
    });

    test('own next steps stand above the cases, and none is called overdue before its day', async () => {
      const { tab } = await visit('liaison-1', `disagreements/${round()}`);
      const places = () =>
        Promise.all(
          [tab().getByRole('heading', { name: 'Your next steps' }), tab().getByRole('row').nth(1)].map(
            async (part) => (await part.boundingBox())?.y ?? Number.NaN,
          ),
        );
      await tab().getByText('Meet once a month').waitFor();
      await soon(async () => {
        const [steps = Number.NaN, cases = Number.NaN] = await places();
        return steps < cases;
      }).toBe(true);
      expect(
        await tab()
          .getByText(/overdue/i)
          .count(),
      ).toBe(0);
    });

    test.each(['light', 'dark', 'contrast'] as const)(
      'what the mouse lies on can be read: the row of a case, and the round above it (%s)',
      async (theme) => {
        const axe = await axeSource();
        const { tab } = await visit('liaison-1', `disagreements/${round()}`, { theme });
        await tab().getByRole('row').nth(1).hover();
        expect(await violations(axe, tab())).toEqual([]);
        await tab().getByLabel('Round', { exact: true }).hover();
        expect(await violations(axe, tab())).toEqual([]);
      },
    );

    test.each(['light', 'dark', 'contrast'] as const)(
      'the sign of a choice can be seen while the mouse lies on it, before and after the press (%s)',
      async (theme) => {
        const { tab } = await visit('liaison-1', `disagreements/${companyCase(round())}`, { theme });
        await button(tab(), 'Close the case').click();
        const sign = tab().getByRole('radio').first();
        const seen = () =>
          sign.evaluate((radio) => {
            const ground = getComputedStyle(radio.closest('label') ?? radio).backgroundColor;
            const [on, of] = [ground, getComputedStyle(radio).borderTopColor].map((colour) => {
              const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? [])
                .map((part) => Number(part) / 255)
                .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
              return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
            });
            return Math.max(on ?? 0, of ?? 0) / Math.min(on ?? 1, of ?? 1);
          });
        await sign.hover();
        await soon(async () => (await seen()) > 3).toBe(true);
        await sign.click();
        expect(await sign.isChecked()).toBe(true);
        await soon(async () => (await seen()) > 3).toBe(true);
      },
    );

    const looks = (['light', 'dark', 'contrast'] as const).flatMap((theme) => [
      { theme, look: `${theme}, desktop` },
      { theme, width: '320' as const, look: `${theme}, 320 pixels` },
    ]);

    test.each(looks)("disagreements stand in nobody's way ($look)", async ({ look: _look, ...settings }) => {
      const axe = await axeSource();
      const { tab, page } = await visit('liaison-1', `disagreements/${round()}`, settings);
      // The bar at the foot of the phone has to be on the page that stands in for Teams, too.
      await page.setViewportSize({ width: settings.width ? 700 : 1700, height: 1100 });
      const seen = async () => {
        expect(await violations(axe, tab())).toEqual([]);
        const [inside, wide] = await tab().evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        expect(inside).toBe(wide);
      };
      await tab().getByRole('row').nth(1).waitFor();
      await seen();
      await tab()
        .getByRole('link', { name: /Whole company/ })
        .click();
      await ready(tab());
      for (const picture of ['How both sides answered', 'Where the difference comes from'])
        await button(tab(), `${picture}: show as a table`).click();
      await seen();
      for (const picture of ['How both sides answered', 'Where the difference comes from'])
        await button(tab(), `${picture}: show as a picture`).click();
      await tab().getByText('Show the figures').click();
      await tab().getByText('The meeting, step by step').click();
      await tab().getByText('Suggestions from the playbook').click();
      await tab().getByText('What to do, and what backs it').first().click();
      await seen();
      for (const [open, field] of [
        ['Add a note', 'Note'],
        ['Close the case', 'Note (if you like)'],
        ['Hand over', 'Note (if you like)'],
        ['Give it back', 'Note (if you like)'],
      ] as const) {
        await button(tab(), open).click();
        await tab().getByLabel(field, { exact: true }).waitFor();
        await seen();
        await inDialog(tab(), 'Cancel').click();
      }
      await button(tab(), 'Agree a next step').first().click();
      await seen();

      const alike = await visit('liaison-1', `disagreements/${quiet()}`, settings);
      await alike.tab().getByText('Both sides agree that this is weak').waitFor();
      expect(await violations(axe, alike.tab())).toEqual([]);
      const steps = await visit('sales-1', `disagreements/${companyCase(round())}`, settings);
      await button(steps.tab(), 'Need help').click();
      await steps.tab().getByLabel('What would help?').waitFor();
      expect(await violations(axe, steps.tab())).toEqual([]);
    });
  });
}

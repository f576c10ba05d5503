import { soon } from '../builders/soon.ts';
import { violations } from './axe.ts';
import { button, field, heading, status, type Given } from './owning.ts';

type Counting = Window & { zonesNamed?: Set<string> };

/** What an owner does with the time zone of a round. */
export function zoneTests({ visit, product, axe }: Given): void {
  test('the form of a round opens without naming every time zone, and names those that somebody looks for', async () => {
    const { tab } = await visit('rounds');
    await tab().evaluate(() => {
      const [named, Real] = [new Set<string>(), Intl.DateTimeFormat];
      (window as Counting).zonesNamed = named;
      Intl.DateTimeFormat = new Proxy(Real, {
        construct(target, args: ConstructorParameters<typeof Real>) {
          if (args[1]?.timeZoneName !== undefined) named.add(args[1].timeZone ?? '');
          return new target(...args);
        },
      });
    });
    const named = () => tab().evaluate(() => (window as Counting).zonesNamed?.size ?? 0);
    await tab().getByRole('link', { name: 'New round' }).click();
    await heading(tab(), 'New round').waitFor();
    const zone = tab().getByRole('combobox', { name: 'Time zone' });
    await zone.waitFor();
    expect(await named()).toBeLessThan(6);
    await zone.fill('india stand');
    await tab().getByRole('option', { name: 'Kolkata (India Standard Time, GMT+5:30)' }).waitFor();
  });

  test('a time zone is found by keyboard; what is none is told, and leaves the old one', async () => {
    const { tab, page } = await visit('rounds/new');
    await heading(tab(), 'New round').waitFor();
    const zone = tab().getByRole('combobox', { name: 'Time zone' });
    const active = () =>
      zone.evaluate((input) => {
        const id = input.getAttribute('aria-activedescendant');
        return id === null ? null : document.getElementById(id)?.textContent;
      });
    await field(tab(), 'Title').fill('By zone');

    await zone.fill('sao p');
    await soon(active).toMatch(/^Sao Paulo \(Brasilia /);
    // It ends the search, and does not save the round.
    await zone.press('Enter');
    await soon(() => zone.inputValue()).toMatch(/^Sao Paulo \(Brasilia /);
    await soon(() => zone.getAttribute('aria-expanded')).toBe('false');
    await tab()
      .getByText(/^Time in Sao Paulo \(Brasilia /)
      .first()
      .waitFor();

    await zone.fill('Atlantis');
    await status(tab(), 'No time zone is called that.');
    await zone.press('Tab');
    await status(tab(), /^"Atlantis" is not one time zone that Concord knows\. It is still Sao Paulo/);
    expect(await zone.inputValue()).toMatch(/^Sao Paulo/);

    for (const [key, place] of [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['ArrowUp', 0],
    ] as const) {
      await zone.press(key);
      await soon(() => zone.getAttribute('aria-activedescendant')).toMatch(new RegExp(`-${place}$`));
    }
    await zone.press('Escape');
    await soon(() => zone.getAttribute('aria-expanded')).toBe('false');
    expect(await zone.inputValue()).toMatch(/^Sao Paulo/);

    // Whoever writes a city and goes on means it.
    await zone.fill('tokyo');
    await page.keyboard.press('Tab');
    await soon(() => zone.inputValue()).toMatch(/^Tokyo \(/);
    await field(tab(), 'Not yet').check();
    await button(tab(), 'Save as a draft').click();
    await heading(tab(), 'By zone').waitFor();
    const { body } = await product().call('owner-1', 'GET', 'rounds');
    const items = body.items as { title: string; timeZone: string }[];
    expect(items.find(({ title }) => title === 'By zone')?.timeZone).toBe('Asia/Tokyo');
  });

  test.each(['light', 'dark', 'contrast'] as const)(
    'the list of time zones passes the accessibility rules and fits a small phone: %s',
    async (theme) => {
      const { tab } = await visit('rounds/new', { theme, width: '320' });
      const zone = tab().getByRole('combobox', { name: 'Time zone' });
      await zone.fill('london');
      await tab()
        .getByRole('option', { name: /^London/ })
        .waitFor();
      expect(await violations(axe(), tab())).toEqual([]);
      const [inside, wide] = await tab().evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(inside).toBe(wide);
      await tab()
        .getByRole('option', { name: /^London/ })
        .click();
      await soon(() => zone.inputValue()).toMatch(/^London \(/);
    },
  );
}

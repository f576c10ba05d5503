import type { Frame } from 'playwright-core';
import { openRound } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { allAnswered, begin, key, raised, saveDraft, statement } from './answering.ts';
import type { TabTests, VisitOptions } from './tabTests.ts';

/** Waits until the page has stopped moving, and says where the keys of a statement lie. */
async function restingTop(tab: Frame, id: string): Promise<number> {
  const top = async () => (await key(tab, id, 1).boundingBox())?.y ?? -1;
  for (let last = await top(), same = 0; ;) {
    await tab.evaluate(() => new Promise(requestAnimationFrame));
    const now = await top();
    same = now === last ? same + 1 : 0;
    if (same === 10) return now;
    last = now;
  }
}

/** What does not move under the thumb while somebody answers on a phone. */
export function stillTests(tests: TabTests): void {
  const round = () => openRound(tests.product, { title: 'Still', regions: ['DACH', 'Benelux'] });
  const open = async (person: string, options: VisitOptions = {}) =>
    tests.visit(person, `answer/${await round()}`, { width: 'phone', ...options });

  /** Where the words of a statement begin, below the bar that covers the top of the page. */
  const belowBar = async (tab: Frame, id: string) => {
    const bar = await tab.locator('[data-answering] > :first-child').boundingBox();
    const words = await statement(tab, id).boundingBox();
    return (words?.y ?? 0) - ((bar?.y ?? 0) + (bar?.height ?? 0));
  };

  test.each(['en', 'de', 'fr', 'es', 'nl'])(
    'after a tap the next control comes to lie where the last one lay, and no words under the bar, in %s',
    async (locale) => {
      const { tab } = await open(`glide-${locale}`, { width: '360', locale });
      await tab().getByRole('radio').first().check();
      await tab().getByRole('combobox').last().selectOption('DACH');
      await tab().locator('main button').last().click();
      await statement(tab(), 'P1').waitFor();
      for (const [id, following] of [
        ['P1', 'P2'],
        ['P2', 'P3'],
        ['P3', 'P4'],
      ] as const) {
        const before = await restingTop(tab(), id);
        await key(tab(), id, 2).tap();
        await soon(() => raised(tab())).toBe(following);
        // As many lines lower as there would be under the bar, and not one more.
        await soon(async () => {
          const lower = (await restingTop(tab(), following)) - before;
          const free = await belowBar(tab(), following);
          return free >= 0 && lower > -1 && (lower < 1 || free < 12);
        }).toBe(true);
      }
    },
  );

  test('whoever asked for less motion is not moved', async () => {
    const { page, tab } = await open('still-1');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await begin(tab(), 'DACH');
    const before = await restingTop(tab(), 'P1');
    await key(tab(), 'P1', 2).tap();
    expect(await restingTop(tab(), 'P1')).toBe(before);
  });

  test('nothing changes its place when a statement is raised or answered', async () => {
    const { page, tab } = await open('calm-1');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await begin(tab(), 'DACH');
    const places = () =>
      tab().evaluate(() =>
        [...document.querySelectorAll('[data-statement] input')].map(
          (input) => input.getBoundingClientRect().top + window.scrollY,
        ),
      );
    await restingTop(tab(), 'P1');
    const before = await places();
    for (const id of ['P1', 'P2', 'P3', 'P4']) {
      await key(tab(), id, 3).tap();
      expect(await places()).toEqual(before);
    }
  });

  test.each(['en', 'de', 'fr', 'es', 'nl'])(
    'the buttons stay where they are when the connection goes and comes back, in %s at 320 pixels',
    async (locale) => {
      const asked = await round();
      const { O1: _, O2: __, ...most } = allAnswered(4);
      await saveDraft(tests.product, `bar-${locale}`, asked, most, { side: 'sales', region: 'DACH' });
      const { context, tab } = await tests.visit(`bar-${locale}`, `answer/${asked}`, {
        width: '320',
        locale,
      });
      await statement(tab(), 'O1').waitFor();
      const words = () => tab().locator('[data-answering] [role=status]').textContent();
      const bar = () =>
        tab()
          .locator('[data-answering] > :last-child button')
          .evaluateAll((buttons) =>
            buttons.map((button) => {
              const { top, bottom } = button.getBoundingClientRect();
              return [top, bottom];
            }),
          );
      const before = await bar();
      await context.setOffline(true);
      await key(tab(), 'O1', 4).tap();
      await soon(words).toMatch(/\S/);
      const offline = await words();
      expect(await bar()).toEqual(before);
      await context.setOffline(false);
      await soon(async () => (await words()) !== offline).toBe(true);
      expect(await bar()).toEqual(before);
    },
  );
}

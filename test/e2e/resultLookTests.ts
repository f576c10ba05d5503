import { axeSource, violations } from './axe.ts';
import { figures } from './pictureTests.ts';
import { heading, type Rounds, type Visit } from './resultPages.ts';

/** That results can be read on every screen, in every theme and by everybody. */
export function resultLookTests(visit: Visit, given: () => Rounds): void {
  test('at 320 pixels nothing has to be moved sideways', async () => {
    const { tab } = await visit('owner-1', given().closed, { width: '320' });
    await figures(tab());
    await tab().getByRole('button', { name: 'Show the other 12' }).click();
    await tab().getByText('Show the figures').click();
    const [inside, wide] = await tab().evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(inside).toBe(wide);
  });

  const looks = (['light', 'dark', 'contrast'] as const).flatMap((theme) => [
    { theme, look: `${theme}, desktop` },
    { theme, width: 'phone' as const, look: `${theme}, phone` },
  ]);

  test.each(looks)("results stand in nobody's way ($look)", async ({ look: _look, ...settings }) => {
    const axe = await axeSource();
    const { tab } = await visit('owner-1', given().closed, settings);
    await figures(tab());
    await tab().getByText('Show the figures').click();
    await tab().getByRole('button', { name: 'Show the other 12' }).click();
    expect(await violations(axe, tab())).toEqual([]);
    await tab().getByRole('link', { name: 'Nordics and smaller regions' }).click();
    await heading(tab(), /^Nordics/).waitFor();
    expect(await violations(axe, tab())).toEqual([]);
    await tab().evaluate((round) => (window.location.hash = `#/results/${round}/summary`), given().closed);
    await tab().locator('article h1').waitFor();
    expect(await violations(axe, tab())).toEqual([]);
    await tab().evaluate((round) => (window.location.hash = `#/results/${round}`), given().open);
    await heading(tab(), /^Not yet/).waitFor();
    expect(await violations(axe, tab())).toEqual([]);
  });
}

import { begin } from './answering.ts';
import type { OpenTab } from './openTab.ts';

/** How the keys of a statement lie. @param open opens the Answer screen of a round with the region DACH for somebody */
export function trackTests(open: (person: string) => Promise<OpenTab>): void {
  test.each([1280, 1440, 1700])(
    'at a window of %d px every track is as high as its keys, and "strongly agree" stands under the 5',
    async (width) => {
      const { page, tab } = await open(`ends-${width}`);
      await page.setViewportSize({ width, height: 900 });
      await begin(tab(), 'DACH');
      const measured = await tab().evaluate(() =>
        [...document.querySelectorAll('[data-statement]')].map((element) => {
          const [track, ends] = ['track', 'ends'].map((name) =>
            element.querySelector(`[class*="${name}"]`)?.getBoundingClientRect(),
          );
          const last = element.querySelector('[class*="ends"] > :last-child')?.getBoundingClientRect();
          return {
            height: track?.height,
            right: track?.right,
            end: last?.right,
            raised: (ends?.height ?? 0) > 0,
          };
        }),
      );
      expect(new Set(measured.map(({ height }) => Math.round(height ?? 0))).size).toBe(1);
      const current = measured.find(({ raised: isRaised }) => isRaised);
      expect(Math.abs((current?.end ?? 0) - (current?.right ?? 99))).toBeLessThan(4);
    },
  );
}

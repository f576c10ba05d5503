import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type axeCore from 'axe-core';
import type { Frame } from 'playwright-core';

/** The accessibility checker as one script. */
export const axeSource = () =>
  readFile(createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and what holds beyond it; some rules of 2.2 are off unless they are asked for in this way. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page as it is, in words. What is fading in is looked at once it is there. */
export async function violations(axe: string, tab: Frame): Promise<string[]> {
  // Given to the browser as a script of the debugger: the page's content security policy refuses any other way.
  await tab.evaluate(axe);
  return tab.evaluate(async (tags) => {
    const fades = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.allSettled(fades.map(({ finished }) => finished));
    const { axe: checker } = window as unknown as { axe: typeof axeCore };
    const { violations: found } = await checker.run(document, {
      resultTypes: ['violations'],
      runOnly: { type: 'tag', values: tags },
      elementRef: true,
    });
    /** Whether it is too small only where buttons that stay in sight lie over it, and whoever scrolls there finds it whole. */
    const isWholeInSight = async (element?: Element) => {
      if (!element) return false;
      element.scrollIntoView({ block: 'center' });
      const again = await checker.run(element, { runOnly: ['target-size'] });
      return again.violations.length === 0 && again.passes.length > 0;
    };
    const faults: string[] = [];
    for (const { id, nodes } of found)
      for (const { html, element } of nodes)
        if (id !== 'target-size' || !(await isWholeInSight(element))) faults.push(`${id}: ${html}`);
    return faults;
  }, TAGS);
}

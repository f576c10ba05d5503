import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Frame } from 'playwright-core';

/** The accessibility checker as one script. */
export const axeSource = () => readFile(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on the page as it is, in words. */
export async function violations(axe: string, tab: Frame): Promise<string[]> {
  // Given to the browser as a script of the debugger: the page's content security policy refuses any other way.
  await tab.evaluate(axe);
  return tab.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axeCore };
    const { violations: found } = await checker.run(document, { resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

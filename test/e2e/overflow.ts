import type { Frame } from 'playwright-core';

/**
 * What is wider than it may be where a screen stands: the page itself, or the dialog in front of it, and words that are cut
 * without a sign of it. What scrolls, ends in an ellipsis, is for screen readers alone or only measured, is meant.
 * @returns a line for each; empty where everything fits
 */
export const overflowOf = (tab: Frame): Promise<string[]> =>
  tab.evaluate(() => {
    /** Fractions of a pixel are rounded. */
    const SLACK = 1;
    const wider = ({ scrollWidth }: Element, than: number) => scrollWidth - than;
    const called = (element: Element) => {
      const words = (element.textContent || '').trim().replaceAll(/\s+/g, ' ').slice(0, 40);
      return `${element.localName} "${words}"`;
    };
    const page = wider(document.documentElement, window.innerWidth);
    const dialogs = [...document.querySelectorAll('dialog[open]')]
      .map((dialog) => [dialog, wider(dialog, dialog.clientWidth)] as const)
      .filter(([, by]) => by > SLACK);

    /** The last edge of the words within, to either side; fractions of characters lie over it everywhere. */
    const cutBy = (element: Element): number => {
      const box = element.getBoundingClientRect();
      const words = document.createRange();
      words.selectNodeContents(element);
      return Math.max(
        0,
        ...Array.from(words.getClientRects(), ({ left, right, width }) =>
          width === 0 ? 0 : Math.max(right - box.right, box.left - left),
        ),
      );
    };
    const isMeant = ({ overflowX, textOverflow, clipPath, visibility }: CSSStyleDeclaration) =>
      !['hidden', 'clip'].includes(overflowX) ||
      textOverflow === 'ellipsis' ||
      clipPath !== 'none' ||
      visibility === 'hidden';
    const cut = [...document.body.querySelectorAll('*')]
      .filter((one) => one.clientWidth > 0 && wider(one, one.clientWidth) > SLACK)
      .filter((one) => !isMeant(getComputedStyle(one)))
      .filter((one) => (one.textContent || '').trim() !== '' && cutBy(one) > SLACK);
    return [
      ...(page > 0 ? [`the page is ${page} px wider than the window`] : []),
      ...dialogs.map(([dialog, by]) => `${called(dialog)} is ${by} px wider than its frame`),
      ...cut.map((one) => `${called(one)} is cut`),
    ];
  });

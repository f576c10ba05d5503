import type { Frame } from 'playwright-core';

/**
 * What cannot be pressed, or read, because something else lies over it: every button, link and field is brought into sight
 * and looked for where it should be, and no two lines of words may lie on each other.
 * @returns a line for each; empty where everything has its place
 */
export const inTheWay = (tab: Frame): Promise<string[]> =>
  tab.evaluate(() => {
    /** Letters reach over their lines by a little. */
    const SLACK = 3;
    const words = (node: Node | null) =>
      (node?.textContent || '').trim().replaceAll(/\s+/g, ' ').slice(0, 40);
    const isSeen = (one: Element) =>
      one.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });

    const isCovered = (one: HTMLElement) => {
      const { left, right, top, bottom } = one.getClientRects()[0] ?? one.getBoundingClientRect();
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const label = one.closest('label') ?? (one instanceof HTMLInputElement ? one.labels?.[0] : null);
      return !there || !(one.contains(there) || (label?.contains(there) ?? false));
    };
    const covered = [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, summary')]
      .filter((one) => isSeen(one) && one.getBoundingClientRect().width > 1)
      .filter((one) => {
        one.scrollIntoView({ block: 'center', behavior: 'instant' });
        if (!isCovered(one)) return false;
        // What is sticky and higher than the window is seen whole where the page ends.
        window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
        return isCovered(one);
      })
      .map((one) => `${one.localName} "${one.getAttribute('aria-label') ?? words(one)}" is covered`);

    /** Words that stay where they are on the page, by their lines; those for screen readers alone are nowhere. */
    const lines: { readonly of: Node; readonly box: DOMRect }[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (words(node) === '' || !parent || !isSeen(parent)) continue;
      let isPlaced = true;
      for (let at: Element | null = parent; at && isPlaced; at = at.parentElement) {
        const { position, clipPath } = getComputedStyle(at);
        isPlaced = clipPath === 'none' && position !== 'sticky' && position !== 'fixed';
      }
      if (!isPlaced) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) lines.push({ of: node, box });
    }
    const lying = new Set<string>();
    for (const [place, { of, box }] of lines.entries())
      for (const other of lines.slice(place + 1)) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (of !== other.of && wide > SLACK && high > SLACK)
          lying.add(`"${words(of)}" and "${words(other.of)}" lie on each other`);
      }
    return [...covered, ...lying];
  });

/** Whatever is marked so stays out of the saved picture: buttons, mostly. */
export const NOT_IN_PICTURE = 'data-not-in-picture';

/** As sharp as a print or a large screen wants it. */
const SCALE = 2;

/**
 * A part of the page as a PNG, as it looks now, in the theme of the person.
 * @throws Error where the browser cannot draw it
 */
export async function pictureOf(element: HTMLElement): Promise<Blob> {
  const { domToBlob } = await import('modern-screenshot');
  return domToBlob(element, {
    scale: SCALE,
    backgroundColor: getComputedStyle(element).backgroundColor,
    // A picture has corners: the page shows through round ones.
    style: { margin: '0', borderRadius: '0', boxShadow: 'none' },
    filter: (node) => !(node instanceof Element && node.hasAttribute(NOT_IN_PICTURE)),
  });
}

/** A name that every system takes for a file. */
export const fileName = (...parts: readonly string[]): string =>
  parts
    .join(' - ')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);

import { fileName, type FileParts } from '../../../contract/fileName.ts';
import { download, made } from '../../ui/download.ts';

/** Whatever is marked so stays out of the saved picture: buttons, mostly. */
export const NOT_IN_PICTURE = 'data-not-in-picture';

/** As sharp as a print or a large screen wants it. */
const SCALE = 2;

/**
 * A part of the page as a PNG, as it is drawn.
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

/** Hands over a picture. */
export const savePicture = (picture: Blob, parts: FileParts): void =>
  download(made(fileName(parts, 'png'), 'image/png', picture));

import { fileName, type FileParts } from '../../../contract/fileName.ts';
import { download, made } from '../../ui/download.ts';
import { inSlices } from './inSlices.ts';
import { stylesInUse } from './stylesInUse.ts';

/** Whatever is marked so stays out of the saved picture: buttons, mostly. */
export const NOT_IN_PICTURE = 'data-not-in-picture';

/** As sharp as a print or a large screen wants it. */
const SCALE = 2;

/**
 * A part of the page as a PNG, as it is drawn.
 * @throws Error where the browser cannot draw it
 */
export async function pictureOf(element: HTMLElement): Promise<Blob> {
  const { createContext, domToBlob } = await import('modern-screenshot');
  const context = await createContext(element, {
    scale: SCALE,
    backgroundColor: getComputedStyle(element).backgroundColor,
    // A picture has corners: the page shows through round ones.
    style: { margin: '0', borderRadius: '0', boxShadow: 'none' },
    includeStyleProperties: stylesInUse(element),
    onCloneEachNode: inSlices(),
    filter: (node) => !(node instanceof Element && node.hasAttribute(NOT_IN_PICTURE)),
  });
  const plain = plainFrame(element.ownerDocument);
  context.sandbox = plain;
  try {
    return await domToBlob(context);
  } finally {
    plain.remove();
  }
}

/**
 * An empty document, in which it is looked up what elements are like without any style. The one that the package makes for
 * itself loads its page in the first pause, and is without a body for a moment.
 */
function plainFrame(document: Document): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { position: 'fixed', visibility: 'hidden', inlineSize: '0', blockSize: '0' });
  frame.setAttribute(NOT_IN_PICTURE, '');
  frame.ariaHidden = 'true';
  document.body.append(frame);
  return frame;
}

/** Hands over a picture. */
export const savePicture = (picture: Blob, parts: FileParts): void =>
  download(made(fileName(parts, 'png'), 'image/png', picture));

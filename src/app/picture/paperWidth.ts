import { PHONE, useMedia } from '../../ui/useMedia.ts';

/** In CSS pixels: a phone's page is read on phones. */
const WIDTH = { phone: 440, desktop: 1000 } as const;

/** How wide a part of the page is drawn to become a picture: its layout is that of the screen. */
export const usePaperWidth = (): number => WIDTH[useMedia(PHONE) ? 'phone' : 'desktop'];

import { app, pages, sharing } from '@microsoft/teams-js';
import type { Host } from './host.ts';
import { linkTo } from './tabLinks.ts';

/** What is shared: never more than a way to a place, where everybody sees what they may. */
export interface Shared {
  /** As behind the # of the tab, such as `results/<round>`. */
  readonly place: string;
  readonly title: string;
}

/** Whether the host can pass a link on to others. Outside Teams there is nothing behind a deep link that it could. */
export const canShare = ({ appId, name }: Pick<Host, 'appId' | 'name'>): boolean =>
  (appId !== null && sharing.isSupported()) || (name === 'Teams' && pages.isSupported());

/**
 * Lets the host pass a link on: in a message where it can, else as an address to be copied.
 * @throws Error where the host refuses, or the person thinks better of it
 */
export async function share({ appId }: Pick<Host, 'appId'>, { place, title }: Shared): Promise<void> {
  if (appId !== null && sharing.isSupported())
    return sharing.shareWebContent({
      content: [{ type: 'URL', url: linkTo(appId, place), message: title, preview: true }],
    });
  pages.shareDeepLink({ subPageId: place, subPageLabel: title });
}

/** Opens a link into Teams there, or in the browser where the host does not. */
export function follow(link: string): void {
  app.openLink(link).catch(() => window.open(link, '_blank', 'noopener'));
}

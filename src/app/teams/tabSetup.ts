import { pages } from '@microsoft/teams-js';

/** What a tab in a channel is called and where it begins. */
export interface TabSettings {
  /** Tells tabs of one channel apart. */
  readonly id: string;
  readonly name: string;
  /** Behind the address of the page, beginning with #. */
  readonly place: string;
}

/** What the tab that is being changed shows so far, as behind the # of the page; null for a new one. */
export async function placeSoFar(): Promise<string | null> {
  if (!pages.isSupported()) return null;
  const { contentUrl } = await pages.getConfig();
  return contentUrl && URL.canParse(contentUrl) ? new URL(contentUrl).hash : null;
}

/** Whether the host has tabs that somebody sets up: Teams alone. */
export const canSetUp = (): boolean => pages.config.isSupported();

/**
 * Lets the host save the tab when somebody presses its button.
 * @param settings asked for at that moment
 * @throws Error where the page was not opened to set up a tab, or the host has none (`canSetUp`)
 */
export function offerToSave(settings: () => TabSettings): void {
  pages.config.registerOnSaveHandler((event) => {
    const { id, name, place } = settings();
    const address = new URL(place, window.location.href).href;
    pages.config
      .setConfig({ entityId: id, suggestedDisplayName: name, contentUrl: address, websiteUrl: address })
      .then(
        () => event.notifySuccess(),
        () => event.notifyFailure(),
      );
  });
}

/** Whether there is something that can be saved: the host's button follows. */
export const mayBeSaved = (valid: boolean): void => pages.config.setValidityState(valid);

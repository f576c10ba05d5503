import { app, authentication, pages } from '@microsoft/teams-js';
import { within } from '../within.ts';
import { hostNamed, type HostName } from './hostName.ts';
import { themeNamed, type ThemeName } from './theme.ts';
import { tokensFrom, type Tokens } from './tokens.ts';

/** What Concord needs from the app around it: Teams, Outlook or the Microsoft 365 app. */
export interface Host {
  readonly name: HostName;
  readonly theme: ThemeName;
  readonly locale: string;
  /** Where a deep link points inside the tab. */
  readonly subPageId: string | null;
  /** Concord's id in this organisation, for links into it; null where the host does not tell. */
  readonly appId: string | null;
  /** A phone or a tablet: there is no way to print from there. */
  readonly isHandheld: boolean;
  readonly onTheme: (changed: (theme: ThemeName) => void) => void;
  /** Tells the host the tab's address, to be opened where somebody loads the tab anew. */
  readonly keepAddress: (address: string) => void;
  /** The person's sign-in tokens. The host keeps and renews them, so that one is asked for anew with each request. */
  readonly signIn: Tokens;
  /**
   * Lets a page have the host's own Back, as phones do, before the host leaves the tab: the page says whether it went back
   * itself. The answer ends that.
   */
  readonly onBack: (wentBack: () => boolean) => () => void;
  /** Takes the host's own loading screen away. */
  readonly ready: () => void;
  /** Lets the host say that the tab could not start, and offer to try again. */
  readonly failed: (reason: string) => void;
}

/** The library itself waits a minute for a host that never answers; nobody looks at nothing for that long. */
const PATIENCE_MS = 15_000;

/** As teams-js names the clients of phones and tablets. */
const HANDHELD: ReadonlySet<string> = new Set(['android', 'ios', 'ipados']);

/** Shakes hands with the host around the tab; null where there is none. */
export async function connectHost(): Promise<Host | null> {
  try {
    await within(PATIENCE_MS, app.initialize());
    const context = await app.getContext();
    return {
      name: hostNamed(context.app.host.name),
      theme: themeNamed(context.app.theme),
      locale: context.app.locale,
      subPageId: context.page.subPageId || null,
      appId: context.app.appId?.toString() ?? null,
      isHandheld: HANDHELD.has(context.app.host.clientType),
      onTheme: (changed) => app.registerOnThemeChangeHandler((theme) => changed(themeNamed(theme))),
      keepAddress: (address) => {
        if (pages.isSupported()) pages.setCurrentFrame({ contentUrl: address, websiteUrl: address });
      },
      onBack: createBack(),
      signIn: tokensFrom((asked) => authentication.getAuthToken(asked)),
      ready: () => {
        app.notifyAppLoaded();
        // Hosts that want no word of it refuse; the tab is there all the same.
        app.notifySuccess().catch(() => undefined);
      },
      failed: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
    };
  } catch {
    // Outside Teams there is no parent window to talk to: not a fault, but a page of its own.
    return null;
  }
}

/** The host knows one listener for its Back, and never lets go of it: it is told once, and asks whichever page is there. */
function createBack(): Host['onBack'] {
  // What stands in front of a page comes after it, and is asked instead of it.
  const asked: (() => boolean)[] = [];
  if (pages.backStack.isSupported())
    pages.backStack.registerBackButtonHandler(() => asked.at(-1)?.() ?? false);
  return (wentBack) => {
    asked.push(wentBack);
    return () => void asked.splice(asked.lastIndexOf(wentBack), 1);
  };
}

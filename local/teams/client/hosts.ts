/** The apps that can be played, by the names that they give themselves. */
export const hostNames = ['Teams', 'TeamsModern', 'Outlook', 'OutlookWin32', 'Office'] as const;
export type HostName = (typeof hostNames)[number];

interface Played {
  /** What teams-js may do there. */
  readonly supports: Readonly<Record<string, unknown>>;
}

const teams: Played = {
  supports: {
    dialog: { card: { bot: {} }, url: { bot: {}, parentCommunication: {} }, update: {} },
    pages: { config: {}, backStack: {} },
    people: {},
    sharing: {},
  },
};

/**
 * What each offers, by Microsoft's table "TeamsJS capability support across Microsoft 365": choosing people, sharing and tabs that
 * are set up are Teams' alone; the newest Outlook on the desktop is the poorest of all and has no pages either.
 */
const played: Readonly<Record<HostName, Played>> = {
  Teams: teams,
  TeamsModern: teams,
  Outlook: { supports: { dialog: { url: {} }, pages: {} } },
  OutlookWin32: { supports: {} },
  Office: { supports: { dialog: { url: {} }, pages: {} } },
};

export const isTeams = (host: HostName): boolean => played[host] === teams;

/** What the host can do, in the form in which teams-js wants to be told. */
export const runtimeOf = (host: HostName): string =>
  JSON.stringify({
    apiVersion: 4,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    isLegacyTeams: false,
    supports: played[host].supports,
  });

/** The calls of teams-js that belong to what a host may lack. Those that are not named here every host answers. */
const needs: Readonly<Record<string, readonly string[]>> = {
  'people.selectPeople': ['people'],
  'sharing.shareWebContent': ['sharing'],
  setFrameContext: ['pages'],
  shareDeepLink: ['pages'],
  'pages.navigateToApp': ['pages'],
  navigateBack: ['pages', 'backStack'],
  'settings.getSettings': ['pages'],
  'settings.setSettings': ['pages', 'config'],
  'settings.setValidityState': ['pages', 'config'],
};

/** Whether this host answers a call. One that it does not know it refuses, as hosts do. */
export function offers(host: HostName, call: string): boolean {
  let at: unknown = played[host].supports;
  for (const part of needs[call] ?? []) {
    if (typeof at !== 'object' || at === null || !(part in at)) return false;
    at = (at as Record<string, unknown>)[part];
  }
  return true;
}

/** What teams-js calls `ErrorCode.NOT_SUPPORTED_ON_PLATFORM`. */
export const NOT_SUPPORTED = { errorCode: 100, message: 'Not supported on platform' };

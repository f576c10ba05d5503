import { NOT_SUPPORTED, offers, runtimeOf } from './hosts.ts';
import type { PickPeople } from './peoplePicker.ts';
import { pixelsOf, type Settings } from './settings.ts';

/** A call of teams-js, as it arrives by postMessage. */
export type AppCall = { id: number; uuidAsString?: string; func: string; args?: unknown[] };
/** An event of the host: a message without an id. */
export type HostEvent = { func: string; args: unknown[] };

/** What a tab of a channel was set up to show, in the words of teams-js. */
export type ChannelTab = { entityId: string; contentUrl: string; suggestedDisplayName: string };

export type Person = { oid: string; userPrincipalName: string };
export type HostDeps = {
  settings: () => Settings;
  person: () => Person;
  tenant: string;
  /** A token, or why there is none. @param silent without windows of Microsoft's @param claims what Entra is to ask besides */
  getToken: (silent: boolean, claims: string | undefined) => Promise<{ token: string } | { reason: string }>;
  pickPeople: PickPeople;
  /** The tab has said where it is: there it is opened where the page is loaded anew. */
  onAddress: (address: string) => void;
  /** The tab has said how its start went. */
  onStarted: (outcome: { kind: 'success' } | { kind: 'failure'; reason: string }) => void;
  /** The tab wants a link opened. */
  onLink: (url: string) => void;
  /** The tab wants something passed on to others. */
  onShared: (what: string) => void;
  /** Where the frame belongs to a channel: to show its tab, or to set it up. */
  channel?: {
    frame: 'content' | 'settings';
    config?: ChannelTab | undefined;
    onValid?: (valid: boolean) => void;
    /** null: the page could not save. */
    onSaved?: (config: ChannelTab | null) => void;
  };
};

/** Concord's id in this made-up organisation. */
const APP = '44444444-4444-4444-8444-444444444444';
const SDK_VERSION = '2.0.5';
/** What teams-js calls `ErrorCode.USER_ABORT`. */
const USER_ABORT = 8000;

/**
 * Plays Teams for one load of the tab: answers its calls, undefined where there is nothing to answer, and says
 * which events it wants to hear.
 */
export function teamsHost(deps: HostDeps) {
  const wanted = new Set<string>();
  let config: unknown = deps.channel
    ? (deps.channel.config ?? {})
    : { entityId: 'answer', suggestedDisplayName: 'Concord' };
  const frame = deps.channel?.frame ?? 'content';

  const calls: Record<string, (args: unknown[]) => unknown> = {
    initialize: () => [frame, clientType(deps.settings()), runtimeOf(deps.settings().host), SDK_VERSION],
    getContext: () => [contextOf(deps)],
    'authentication.getAuthToken': ([, claims, silent]) =>
      authToken(deps, silent === true, Array.isArray(claims) ? String(claims[0]) : undefined),
    'people.selectPeople': ([inputs]) => selectPeople(deps, inputs),
    registerHandler: ([event]) => void wanted.add(String(event)),
    'appInitialization.appLoaded': () => undefined,
    'appInitialization.success': () => deps.onStarted({ kind: 'success' }),
    'appInitialization.failure': ([reason, message]) =>
      deps.onStarted({ kind: 'failure', reason: [reason, message].filter(Boolean).join(': ') }),
    'appInitialization.expectedFailure': ([reason, message]) =>
      deps.onStarted({ kind: 'failure', reason: [reason, message].filter(Boolean).join(': ') }),
    'settings.getSettings': () => [config],
    'settings.setSettings': ([next]) => {
      config = next;
      return [true];
    },
    'settings.setValidityState': ([valid]) => deps.channel?.onValid?.(valid === true),
    'settings.save.success': () => deps.channel?.onSaved?.(config as ChannelTab),
    'settings.save.failure': () => deps.channel?.onSaved?.(null),
    setFrameContext: ([frame]) => deps.onAddress(contentUrlOf(frame)),
    returnFocus: () => undefined,
    readyToUnload: () => undefined,
    shareDeepLink: ([place]) => deps.onShared(String(place)),
    'sharing.shareWebContent': ([request]) => {
      deps.onShared(sharedIn(request));
      return [null];
    },
    executeDeepLink: ([url]) => {
      deps.onLink(String(url));
      return [true];
    },
    'pages.navigateToApp': () => [true],
    navigateBack: () => [true],
  };

  return {
    /** The arguments of the answer; undefined for none. Calls that are not known are left unanswered, as in Teams. */
    answer: async ({ func, args = [] }: AppCall): Promise<unknown[] | undefined> => {
      const call = calls[func];
      if (!call) {
        console.warn(`The tab called ${func}, which this stand-in does not know.`, args);
        return undefined;
      }
      if (!offers(deps.settings().host, func)) return [NOT_SUPPORTED];
      return (await call(args)) as unknown[] | undefined;
    },
    /** The event to send when the theme changes; undefined where the tab has not asked to hear of it. */
    themeChanged: (): HostEvent | undefined =>
      wanted.has('themeChange')
        ? { func: 'themeChange', args: [themeName(deps.settings().theme)] }
        : undefined,
  };
}

/** The addresses in a request to share. */
const sharedIn = (request: unknown): string =>
  (request as { content?: { url?: string; message?: string }[] }).content
    ?.map(({ url, message }) => [message, url].filter(Boolean).join(': '))
    .join(', ') ?? '';

const contentUrlOf = (frame: unknown): string =>
  typeof frame === 'object' && frame !== null && 'contentUrl' in frame ? String(frame.contentUrl) : '';

const themeName = (theme: Settings['theme']): string => (theme === 'light' ? 'default' : theme);
const clientType = ({ width }: Settings): string => (pixelsOf(width) === null ? 'web' : 'android');

/** A made-up team with one channel. */
const channelContext = {
  teamId: '19:made-up-team@thread.tacv2',
  teamName: 'Sales and Marketing',
  channelId: '19:made-up-channel@thread.tacv2',
  channelName: 'General',
  channelType: 'Regular',
};

/** The flat form of the context: teams-js sorts it into app, page and user. */
function contextOf({ settings, person, tenant, channel }: HostDeps): Record<string, unknown> {
  const { theme, locale, subPage } = settings();
  const { oid, userPrincipalName } = person();
  return {
    appId: APP,
    entityId: channel ? (channel.config?.entityId ?? '') : 'answer',
    subEntityId: channel ? '' : (subPage ?? ''),
    frameContext: channel?.frame ?? 'content',
    ...(channel && channelContext),
    theme: themeName(theme),
    locale: locale.toLowerCase(), // Teams writes "en-us".
    userObjectId: oid,
    userPrincipalName,
    loginHint: userPrincipalName,
    tid: tenant,
    hostName: settings().host,
    hostClientType: clientType(settings()),
    sessionId: crypto.randomUUID(),
    appSessionId: crypto.randomUUID(),
    ringId: 'general',
    isFullScreen: false,
    isMultiWindow: false,
  };
}

/** An error, or whom they have chosen. */
async function selectPeople({ pickPeople }: HostDeps, inputs: unknown): Promise<unknown[]> {
  const picked = await pickPeople(inputs ?? {});
  return picked === 'cancelled' ? [{ errorCode: USER_ABORT }] : [null, picked];
}

async function authToken(
  { getToken }: HostDeps,
  silent: boolean,
  claims: string | undefined,
): Promise<[boolean, string]> {
  try {
    const given = await getToken(silent, claims);
    return 'token' in given ? [true, given.token] : [false, given.reason];
  } catch (error) {
    return [false, error instanceof Error ? error.message : String(error)];
  }
}

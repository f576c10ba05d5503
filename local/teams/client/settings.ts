import { hostNames, isTeams, type HostName } from './hosts.ts';
import { signIns, type SignInName } from './signIn.ts';

/** Everything that can be chosen on this page. It stands in the address, so that a link opens the same picture. */
export type Settings = {
  person: string | null;
  theme: 'light' | 'dark' | 'contrast';
  locale: string;
  width: 'desktop' | 'phone' | '360' | '320';
  signin: SignInName;
  /** The app around the tab. */
  host: HostName;
  /** The personal app, or the tab of a team's channel. */
  where: 'personal' | 'channel';
  /** Where a deep link points inside the tab. */
  subPage: string | null;
  /** The chat with the bot; as at first it is there for those whom the bot writes to. */
  chat: 'auto' | 'open' | 'hidden';
  chatLook: 'desktop' | 'phone';
};

const themes = ['light', 'dark', 'contrast'] as const;
const widths = ['desktop', 'phone', '360', '320'] as const;
const wheres = ['personal', 'channel'] as const;
const chats = ['auto', 'open', 'hidden'] as const;
const chatLooks = ['desktop', 'phone'] as const;

/** Reads the settings from an address; what is missing or unknown falls back to what Teams shows at first. */
export function settingsFrom(query: string): Settings {
  const given = new URLSearchParams(query);
  const person = given.get('person');
  const locale = given.get('locale') ?? '';
  const host = oneOf(hostNames, given.get('host'));
  return {
    person: person !== null && /^[a-z0-9-]{1,60}$/.test(person) ? person : null,
    theme: oneOf(themes, given.get('theme')),
    locale: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale) ? locale : 'en',
    width: oneOf(widths, given.get('width')),
    signin: oneOf(signIns, given.get('signin')),
    host,
    // Channels are Teams' alone.
    where: isTeams(host) ? oneOf(wheres, given.get('where')) : 'personal',
    subPage: given.get('subPage'),
    chat: oneOf(chats, given.get('chat')),
    chatLook: oneOf(chatLooks, given.get('chatLook')),
  };
}

/** The address of these settings, without those that are as at first. */
export function queryOf(settings: Settings): string {
  const first = settingsFrom('');
  const query = new URLSearchParams();
  const names = [
    'person',
    'theme',
    'locale',
    'width',
    'signin',
    'host',
    'where',
    'subPage',
    'chat',
    'chatLook',
  ] as const;
  for (const name of names) {
    const value = settings[name];
    if (value !== null && value !== first[name]) query.set(name, value);
  }
  return query.size > 0 ? `?${query.toString()}` : '';
}

/** Where this person was in the tab, from what a page keeps of itself while it is loaded anew. */
export const placeIn = (kept: unknown, person: string | null): string | undefined =>
  typeof kept === 'object' &&
  kept !== null &&
  'person' in kept &&
  kept.person === person &&
  'place' in kept &&
  typeof kept.place === 'string'
    ? kept.place
    : undefined;

/** The entry of a list that shows this value: itself, or the language of a region that has no entry of its own. */
export const entryFor = (value: string, listed: readonly string[]): string | undefined =>
  [value, value.split('-', 1)[0]].find((one) => one !== undefined && listed.includes(one));

/** The screen's width in pixels; null where it takes what there is. */
export const pixelsOf = (width: Settings['width']): number | null =>
  ({ desktop: null, phone: 375, '360': 360, '320': 320 })[width];

const oneOf = <T extends string>(known: readonly [T, ...T[]], text: string | null): T =>
  known.find((value) => value === text) ?? known[0];

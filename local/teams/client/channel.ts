import { hostedFrame, type HostedFrame } from './hostedFrame.ts';
import { fetchJson, postJson } from './localApi.ts';
import type { ChannelTab, HostDeps } from './teamsHost.ts';

const SETUP = '#/channel/setup';

/** The tab of the channel, the same for everybody in it; null where nobody has added one. */
export const fetchChannelTab = async (): Promise<ChannelTab | null> =>
  (await fetchJson<{ tab: ChannelTab | null }>('/local/channel')).tab;

const keepChannelTab = (tab: ChannelTab | null): Promise<unknown> => postJson('/local/channel', { tab });

/** Where a channel's tab begins: what its configuration says behind the #. */
export const placeOfTab = ({ contentUrl }: ChannelTab): string =>
  URL.canParse(contentUrl) ? new URL(contentUrl).hash : '';

export type ChannelDeps = {
  bar: HTMLElement;
  name: HTMLElement;
  add: HTMLButtonElement;
  remove: HTMLButtonElement;
  dialog: HTMLDialogElement;
  place: HTMLElement;
  save: HTMLButtonElement;
  cancel: HTMLButtonElement;
  status: HTMLElement;
  /** The host for whoever is chosen; undefined where nobody is. */
  hostDeps: () => HostDeps | undefined;
  /** The channel has another tab, or none. */
  onChanged: () => void;
};

/** A channel of a team: its tab, and the dialog in which somebody adds or changes it. */
export function channel(deps: ChannelDeps) {
  const { bar, name, add, remove, dialog, place, save, cancel, status } = deps;
  let tab: ChannelTab | null = null;
  let frame: HostedFrame | undefined;

  function show(): void {
    bar.dataset['tab'] = tab === null ? 'none' : 'there';
    name.textContent = tab?.suggestedDisplayName ?? '';
    name.hidden = tab === null;
    add.textContent = tab === null ? 'Add a tab: Concord' : 'Settings of the tab';
    remove.hidden = tab === null;
  }

  /** As Teams: the page in the dialog says whether it may be saved, and is asked to when the button is pressed. */
  function open(): void {
    const host = deps.hostDeps();
    if (!host) return;
    save.disabled = true;
    status.textContent = '';
    frame = hostedFrame('concord-setup', SETUP, {
      ...host,
      onStarted: () => undefined,
      onAddress: () => undefined,
      channel: {
        frame: 'settings',
        config: tab ?? undefined,
        onValid: (valid) => (save.disabled = !valid),
        onSaved: (config) => {
          if (config) void keep(config).then(() => dialog.close());
          else status.textContent = 'The page could not save the tab.';
        },
      },
    });
    place.append(frame.element);
    dialog.showModal();
  }

  async function keep(next: ChannelTab | null): Promise<void> {
    await keepChannelTab(next);
    tab = next;
    show();
    deps.onChanged();
  }

  add.addEventListener('click', open);
  remove.addEventListener('click', () => void keep(null));
  save.addEventListener('click', () => frame?.push({ func: 'settings.save', args: [{}] }));
  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => frame?.remove());

  return {
    /** Asks what the channel shows now. */
    look: async (): Promise<ChannelTab | null> => {
      tab = await fetchChannelTab();
      show();
      return tab;
    },
    toggle: (shown: boolean): void => void (bar.hidden = !shown),
  };
}

import type { Directory } from './localApi.ts';
import type { PickPeople } from './peoplePicker.ts';
import { pixelsOf, type Settings } from './settings.ts';
import { hostedFrame, type HostedFrame } from './hostedFrame.ts';
import { signInOf } from './signIn.ts';
import type { ChannelTab, HostDeps } from './teamsHost.ts';

const START = '#/answer';

/**
 * The tab as Teams holds it: an iframe that talks by messages. `reload` opens it anew, as for another person.
 * @param onPlace is told where in the tab somebody is, the part of its address behind the #
 * @param onLink opens a link that the tab wants opened
 * @param onShared is told what the tab wants passed on to others
 * @param askConsent asks what Microsoft asks before it tells an app who somebody is
 */
export function tabFrame(
  device: HTMLElement,
  failure: HTMLElement,
  directory: Directory,
  pickPeople: PickPeople,
  onPlace: (place: string) => void,
  onLink: (url: string) => void,
  onShared: (what: string) => void,
  askConsent: () => Promise<boolean>,
) {
  let shown: HostedFrame | undefined;

  return {
    /**
     * Opens the tab for these settings; they are asked for again whenever the tab wants to know. Without a place it begins.
     * @param tab where it is a channel's: what it was set up to show
     */
    reload: (settings: () => Settings, place = START, tab?: ChannelTab): void => {
      const { person } = settings();
      shown?.remove();
      shown = undefined;
      failure.hidden = true;
      device.hidden = person === null;
      if (person === null) return;
      device.dataset['state'] = 'loading';
      shown = hostedFrame('concord-tab', place, {
        ...depsFor(person, settings),
        ...(tab && { channel: { frame: 'content', config: tab } }),
      });
      device.append(shown.element);
    },
    /** Shows nothing: the channel has no tab. */
    clear: (): void => {
      shown?.remove();
      shown = undefined;
      device.hidden = true;
    },
    pushTheme: (): void => {
      const event = shown?.host.themeChanged();
      if (event) shown?.push(event);
    },
    resize: ({ width }: Settings): void => {
      const pixels = pixelsOf(width);
      device.classList.toggle('phone', pixels !== null);
      // The two pixels of the frame's border do not belong to the tab.
      device.style.width = pixels === null ? '' : `${pixels + 2}px`;
    },
    /** The host of this person, for other pages of Concord. */
    depsFor,
  };

  function depsFor(id: string, settings: () => Settings): HostDeps {
    const known = directory.people.find((person) => person.id === id);
    return {
      settings,
      tenant: directory.tenant,
      pickPeople,
      // Somebody made up for a script: the tab takes nothing but the token for who they are.
      person: () => known ?? { oid: '', userPrincipalName: `${id}@concord.example` },
      onAddress: (address) => onPlace(URL.canParse(address) ? new URL(address).hash : START),
      getToken: signInOf({
        signIn: () => settings().signin,
        person: id,
        wasPressed: () => shown?.wasPressed() ?? false,
        askConsent,
      }),
      onStarted: (outcome) => {
        device.dataset['state'] = outcome.kind;
        failure.hidden = outcome.kind === 'success';
        if (outcome.kind === 'failure') failure.textContent = `The tab could not start: ${outcome.reason}`;
      },
      onLink,
      onShared,
    };
  }
}

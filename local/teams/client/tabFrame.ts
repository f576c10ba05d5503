import { fetchToken, type Directory } from './localApi.ts';
import type { PickPeople } from './peoplePicker.ts';
import { pixelsOf, type Settings } from './settings.ts';
import { teamsHost, type AppCall } from './teamsHost.ts';

const PAGE = '/tab/index.html';
const START = '#/answer';
const EXPIRED = -3_600;

/**
 * The tab as Teams holds it: an iframe that talks by messages. `reload` opens it anew, as for another person.
 * @param onPlace is told where in the tab somebody is, the part of its address behind the #
 */
export function tabFrame(
  device: HTMLElement,
  failure: HTMLElement,
  directory: Directory,
  pickPeople: PickPeople,
  onPlace: (place: string) => void,
) {
  let shown: { frame: HTMLIFrameElement; host: ReturnType<typeof teamsHost> } | undefined;

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (!shown || event.source !== shown.frame.contentWindow || event.origin !== location.origin) return;
    if (!isCall(event.data)) return;
    const { id, uuidAsString } = event.data;
    const { frame, host } = shown;
    void host.answer(event.data).then((args) => {
      if (args) frame.contentWindow?.postMessage({ id, uuidAsString, args }, event.origin);
    });
  });

  return {
    /** Opens the tab for these settings; they are asked for again whenever the tab wants to know. Without a place it begins. */
    reload: (settings: () => Settings, place = START): void => {
      const { person } = settings();
      shown?.frame.remove();
      shown = undefined;
      failure.hidden = true;
      device.hidden = person === null;
      if (person === null) return;
      const frame = document.createElement('iframe');
      frame.title = 'Concord';
      frame.name = 'concord-tab';
      frame.src = PAGE + place;
      frame.allow = 'clipboard-write';
      device.dataset['state'] = 'loading';
      shown = { frame, host: hostFor(person, settings) };
      device.append(frame);
    },
    pushTheme: (): void => {
      const event = shown?.host.themeChanged();
      if (event) shown?.frame.contentWindow?.postMessage(event, location.origin);
    },
    resize: ({ width }: Settings): void => {
      const pixels = pixelsOf(width);
      device.classList.toggle('phone', pixels !== null);
      // The two pixels of the frame's border do not belong to the tab.
      device.style.width = pixels === null ? '' : `${pixels + 2}px`;
    },
  };

  function hostFor(id: string, settings: () => Settings) {
    const known = directory.people.find((person) => person.id === id);
    return teamsHost({
      settings,
      tenant: directory.tenant,
      pickPeople,
      // Somebody made up for a script: the tab takes nothing but the token for who they are.
      person: () => known ?? { oid: '', userPrincipalName: `${id}@concord.example` },
      onAddress: (address) => onPlace(URL.canParse(address) ? new URL(address).hash : START),
      getToken: () => fetchToken(id, settings().signin === 'expired' ? EXPIRED : undefined),
      onStarted: (outcome) => {
        device.dataset['state'] = outcome.kind;
        failure.hidden = outcome.kind === 'success';
        if (outcome.kind === 'failure') failure.textContent = `The tab could not start: ${outcome.reason}`;
      },
    });
  }
}

const isCall = (data: unknown): data is AppCall =>
  typeof data === 'object' && data !== null && 'func' in data && typeof data.func === 'string';

import { teamsHost, type AppCall, type HostDeps } from './teamsHost.ts';

const PAGE = '/tab/index.html';

/** A page of Concord in a frame that talks with this page as with Teams. */
export interface HostedFrame {
  readonly element: HTMLIFrameElement;
  readonly host: ReturnType<typeof teamsHost>;
  /** Sends an event of the host. */
  readonly push: (event: { func: string; args: unknown[] }) => void;
  readonly remove: () => void;
}

/** Makes the frame; whoever calls puts it into the page. @param place behind the address of the tab, beginning with # */
export function hostedFrame(name: string, place: string, deps: HostDeps): HostedFrame {
  const element = document.createElement('iframe');
  element.title = 'Concord';
  element.name = name;
  element.src = PAGE + place;
  element.allow = 'clipboard-write';
  const host = teamsHost(deps);
  const hear = (event: MessageEvent<unknown>): void => {
    if (event.source !== element.contentWindow || event.origin !== location.origin || !isCall(event.data))
      return;
    const { id, uuidAsString } = event.data;
    void host.answer(event.data).then((args) => {
      if (args) element.contentWindow?.postMessage({ id, uuidAsString, args }, event.origin);
    });
  };
  window.addEventListener('message', hear);
  return {
    element,
    host,
    push: (event) => element.contentWindow?.postMessage(event, location.origin),
    remove: () => {
      window.removeEventListener('message', hear);
      element.remove();
    },
  };
}

const isCall = (data: unknown): data is AppCall =>
  typeof data === 'object' && data !== null && 'func' in data && typeof data.func === 'string';

import { teamsHost, type AppCall, type HostDeps } from './teamsHost.ts';

const PAGE = '/tab/index.html';

/** A page of Concord in a frame that talks with this page as with Teams. */
export interface HostedFrame {
  readonly element: HTMLIFrameElement;
  readonly host: ReturnType<typeof teamsHost>;
  /** Sends an event of the host. */
  readonly push: (event: { func: string; args: unknown[] }) => void;
  /** Whether somebody has just pressed something in it. */
  readonly wasPressed: () => boolean;
  readonly remove: () => void;
}

/** For about so long after a press a browser opens windows that a page asks for. */
const PRESS_LASTS_MS = 5_000;

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
  let pressedAt = -Infinity;
  element.addEventListener('load', () => {
    for (const press of ['pointerdown', 'keydown'])
      element.contentWindow?.addEventListener(press, () => (pressedAt = performance.now()), true);
  });
  return {
    element,
    host,
    push: (event) => element.contentWindow?.postMessage(event, location.origin),
    wasPressed: () => performance.now() - pressedAt < PRESS_LASTS_MS,
    remove: () => {
      window.removeEventListener('message', hear);
      element.remove();
    },
  };
}

const isCall = (data: unknown): data is AppCall =>
  typeof data === 'object' && data !== null && 'func' in data && typeof data.func === 'string';

import { cardView } from './cardView.ts';
import { isOwn, pressButton, type ChatMessage } from './chatApi.ts';
import { textOf } from './chatText.ts';
import type { Settings } from './settings.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

export type MessagesDeps = {
  list: HTMLElement;
  settings: () => Settings;
  /** Opens the address of a button. */
  open: (url: string) => void;
  /** The chat may have changed. */
  look: () => Promise<void>;
};

type Shown = { element: HTMLElement; as: string; edited: boolean };

const time = (locale: string, timestamp = ''): string =>
  Number.isNaN(Date.parse(timestamp))
    ? ''
    : new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(timestamp));

/** The messages of one chat. Only what has changed is drawn anew: whoever fills in a card is not disturbed. */
export function chatMessages({ list, settings, open, look }: MessagesDeps) {
  let shown = new Map<string, Shown>();

  function draw(message: ChatMessage, edited: boolean): HTMLElement {
    const own = isOwn(message);
    const element = document.createElement('article');
    element.className = own ? 'message own' : 'message';
    element.tabIndex = -1;
    const head = document.createElement('header');
    const when = time(settings().locale, message.timestamp);
    head.textContent = [own ? 'You' : 'Concord', when, edited ? 'Edited' : '']
      .filter(Boolean)
      .join(' \u00b7 ');
    const status = document.createElement('p');
    status.className = 'pressed';
    status.setAttribute('role', 'status');
    element.append(head, ...content(message, element, status), status);
    return element;
  }

  function content(message: ChatMessage, element: HTMLElement, status: HTMLElement): HTMLElement[] {
    const text = message.text ?? '';
    const cards = (message.attachments ?? []).filter(({ contentType }) => contentType === CARD);
    return [
      ...(text === '' ? [] : [textOf(text, message.textFormat === 'markdown', open)]),
      ...cards.map(({ content: card }) =>
        cardView(card, {
          theme: settings().theme,
          open,
          press: (verb, data) => void press(message.id, element, status, verb, data),
        }),
      ),
    ];
  }

  /** One press at a time, as in Teams: the buttons rest until it is answered. */
  async function press(
    id: string,
    element: HTMLElement,
    status: HTMLElement,
    verb: string,
    data: object,
  ): Promise<void> {
    const { person } = settings();
    if (person === null || element.getAttribute('aria-busy') === 'true') return;
    element.setAttribute('aria-busy', 'true');
    // Not "disabled": a button that is disabled loses the focus.
    const rest = (resting: boolean) =>
      element
        .querySelectorAll('button')
        .forEach((button) => button.setAttribute('aria-disabled', String(resting)));
    rest(true);
    status.textContent = '';
    try {
      status.textContent = await pressButton(person, id, verb, data, settings().locale);
      await look();
    } catch (error) {
      status.textContent = `That did not work: ${error instanceof Error ? error.message : String(error)}`;
    } finally {
      element.removeAttribute('aria-busy');
      rest(false);
    }
  }

  return {
    /** Shows these messages, oldest first. @returns whether there is anything new */
    show(messages: readonly ChatMessage[]): boolean {
      const next = new Map<string, Shown>();
      let changed = false;
      let focused: HTMLElement | undefined;
      for (const message of messages.filter(({ type }) => type === 'message')) {
        const as = `${settings().theme} ${settings().locale} ${JSON.stringify(message)}`;
        const before = shown.get(message.id);
        if (before?.as === as) {
          next.set(message.id, before);
          continue;
        }
        const sameWords = before?.as.endsWith(JSON.stringify(message)) === true;
        const edited = before !== undefined && (before.edited || !sameWords);
        const element = draw(message, edited);
        next.set(message.id, { element, as, edited });
        changed = true;
        // Whoever has the focus in a message keeps it when its card changes.
        if (before?.element.contains(document.activeElement) === true) focused = element;
      }
      changed ||= next.size !== shown.size;
      shown = next;
      if (changed) place([...next.values()].map(({ element }) => element));
      focused?.focus({ preventScroll: true });
      return changed;
    },
    /** Forgets another person's messages. */
    clear(): void {
      shown = new Map();
      list.replaceChildren();
    },
  };

  /** Moves no element that is where it belongs: a moved one would lose its focus. */
  function place(elements: readonly HTMLElement[]): void {
    elements.forEach((element, index) => {
      if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
    });
    while (list.children.length > elements.length) list.lastElementChild?.remove();
  }
}

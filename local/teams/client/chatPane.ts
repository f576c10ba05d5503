import { fetchChat, installApp, isOwn, writeToBot, type ChatNow } from './chatApi.ts';
import { chatMessages } from './chatMessages.ts';
import type { Settings } from './settings.ts';

/** How often the chat is asked for: while it can be seen, while only its dot can, and after a failure. */
const LOOK_MS = { open: 1_200, hidden: 4_000, failed: 8_000 } as const;
/** A person who scrolled up reads: new messages do not pull them away. */
const NEAR_END = 80;

export type PaneDeps = {
  pane: HTMLElement;
  /** The button that shows and hides the pane. */
  toggle: HTMLButtonElement;
  settings: () => Settings;
  isOpen: () => boolean;
  open: (url: string) => void;
};

/** The chat with the bot, beside the tab: what the chosen person sees of it, asked for again and again. */
export function chatPane({ pane, toggle, settings, isOpen, open }: PaneDeps) {
  const part = <T extends Element>(selector: string, kind: new () => T): T => {
    const found = pane.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`the chat pane requires ${selector}`);
    return found;
  };
  const list = part('#chat-messages', HTMLElement);
  const suggestions = part('#chat-suggestions', HTMLElement);
  const form = part('#chat-form', HTMLFormElement);
  const field = part('#chat-text', HTMLInputElement);
  const state = part('#chat-state', HTMLElement);
  const absent = part('#chat-absent', HTMLElement);
  const messages = chatMessages({ list, settings, open, look });

  let timer: ReturnType<typeof setTimeout> | undefined;
  let shownFor: string | null = null;
  let newest = '';
  /** The newest message that was seen, by person. */
  const seen = new Map<string, string>();

  async function look(): Promise<void> {
    clearTimeout(timer);
    const { person } = settings();
    if (person !== shownFor) {
      shownFor = person;
      messages.clear();
      suggestions.replaceChildren();
      state.textContent = '';
    }
    if (person === null) return;
    let wait: number = isOpen() ? LOOK_MS.open : LOOK_MS.hidden;
    try {
      const chat = await fetchChat(person);
      if (person === settings().person) show(person, chat);
      if (state.dataset['failed'] !== undefined) state.textContent = '';
      delete state.dataset['failed'];
    } catch (error) {
      wait = LOOK_MS.failed;
      state.dataset['failed'] = '';
      state.textContent = `The chat cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    }
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = setTimeout(() => void look(), wait);
  }

  function show(person: string, { installed, messages: all }: ChatNow): void {
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END;
    absent.hidden = installed;
    form.hidden = !installed;
    const changed = messages.show(all);
    if (changed && atEnd) list.scrollTop = list.scrollHeight;
    const last = all.filter(({ type }) => type === 'message').at(-1);
    suggest(last && !isOwn(last) ? (last.suggestedActions?.actions ?? []) : []);

    const fromBot = all.filter((message) => message.type === 'message' && !isOwn(message));
    newest = JSON.stringify(fromBot.at(-1) ?? '');
    // What was there when the page was opened is not new.
    if (isOpen() || !seen.has(person)) seen.set(person, newest);
    mark(seen.get(person) !== newest);
  }

  function mark(unread: boolean): void {
    toggle.classList.toggle('unread', unread);
    // For those who do not see the dot.
    if (unread) toggle.setAttribute('aria-label', `${toggle.textContent.trim()}, new messages`);
    else toggle.removeAttribute('aria-label');
  }

  function suggest(actions: readonly { title: string; value?: unknown }[]): void {
    const titles = actions.map(({ title }) => title);
    if (titles.join('\n') === [...suggestions.children].map(({ textContent }) => textContent).join('\n'))
      return;
    suggestions.replaceChildren(
      ...actions.map(({ title, value }) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = title;
        button.addEventListener('click', () => void say(typeof value === 'string' ? value : title));
        return button;
      }),
    );
  }

  async function say(text: string): Promise<void> {
    const { person, locale } = settings();
    if (person === null || text.trim() === '') return;
    field.value = '';
    field.focus();
    state.textContent = '';
    list.scrollTop = list.scrollHeight;
    try {
      await writeToBot(person, text, locale);
    } catch (error) {
      field.value = text;
      state.textContent = `Not sent: ${error instanceof Error ? error.message : String(error)}`;
    }
    await look();
    list.scrollTop = list.scrollHeight;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void say(field.value);
  });
  part('#chat-install', HTMLButtonElement).addEventListener('click', () => {
    const { person, locale } = settings();
    if (person === null) return;
    installApp(person, locale)
      .catch((error: unknown) => {
        state.textContent = `That did not work: ${error instanceof Error ? error.message : String(error)}`;
      })
      .finally(() => void look());
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look();
  });

  return {
    /** Another person, theme or language, or the pane was shown or hidden. */
    settingsChanged(): void {
      if (isOpen()) {
        const { person } = settings();
        if (person !== null && person === shownFor) seen.set(person, newest);
        mark(false);
        requestAnimationFrame(() => void (list.scrollTop = list.scrollHeight));
      }
      void look();
    },
  };
}

import type * as Renderer from 'adaptivecards';
import { textOf } from './chatText.ts';
import { hostConfigOf } from './hostConfig.ts';
import type { Settings } from './settings.ts';

/** The official renderer, which the page loads before this script. */
const renderer = (): typeof Renderer =>
  (globalThis as unknown as { AdaptiveCards: typeof Renderer }).AdaptiveCards;

export type CardDeps = {
  theme: Settings['theme'];
  press: (verb: string, data: object) => void;
  open: (url: string) => void;
};

/** A card as Teams shows it; what cannot be shown is replaced by its fallback text, as there. */
export function cardView(content: unknown, { theme, press, open }: CardDeps): HTMLElement {
  const { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction } = renderer();
  // Teams reads Markdown in the texts of a card. Made of elements, so that no text can bring HTML along.
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = textOf(text, true).innerHTML;
    result.didProcess = true;
  };
  const frame = document.createElement('div');
  frame.className = 'card';
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfigOf(theme));
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction) open(action.url ?? '');
    if (action instanceof ExecuteAction)
      press(action.verb, typeof action.data === 'object' ? action.data : { value: action.data });
  };
  card.parse(content);
  const shown = card.render();
  frame.append(shown ?? (content as { fallbackText?: string }).fallbackText ?? '');
  return frame;
}

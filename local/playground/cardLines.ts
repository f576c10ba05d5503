/** A button of a card: what it says, and what a press sends. */
export type CardButton = { title: string; verb: string; data: unknown };

type Part = Record<string, unknown>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Every part of a card, in the order in which it stands there; `fallback` is what others would show. */
function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (!isPart(value)) return [];
  const inside = Object.entries(value).filter(([key]) => key !== 'fallback' && key !== 'data');
  return [...('type' in value ? [value] : []), ...inside.flatMap(([, part]) => partsOf(part))];
}

export const buttonsIn = (card: unknown): CardButton[] =>
  partsOf(card)
    .filter(({ type }) => type === 'Action.Execute')
    .map(({ title, verb, data }) => ({ title: textIn(title), verb: textIn(verb), data }));

/** What stands in a card, line by line: its texts, what its pictures say, and its buttons. */
export const cardLines = (card: unknown): string[] =>
  partsOf(card).flatMap(({ type, text, altText, title, verb, url, label, choices }) => {
    switch (type) {
      case 'TextBlock':
      case 'TextRun':
        return [textIn(text)];
      case 'Image':
        return [`[picture: ${textIn(altText)}]`];
      case 'Action.Execute':
        return [`[button: ${textIn(title)}: ${textIn(verb)}]`];
      case 'Action.OpenUrl':
        return [`[link: ${textIn(title)}: ${textIn(url).split('?', 1)[0] ?? ''}]`];
      case 'Action.ShowCard':
      case 'Action.ToggleVisibility':
        return [`[opens: ${textIn(title)}]`];
      case 'Input.ChoiceSet':
        return [`[choice: ${textIn(label)}: ${choicesIn(choices).join(' / ')}]`];
      case 'Input.Text':
      case 'Input.Date':
        return [`[field: ${textIn(label)}]`];
      default:
        return [];
    }
  });

const choicesIn = (choices: unknown): string[] =>
  Array.isArray(choices) ? choices.filter(isPart).map(({ title }) => textIn(title)) : [];

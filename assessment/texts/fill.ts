/** What takes the place of each {name}. Figures with decimals come as text, written as the reader writes them. */
export type Values<Name extends string = string> = Readonly<Record<Name, string | number>>;

const placeholder = /\{(\w+)\}/g;

/** The names of a text's placeholders, each once, in the order of the text. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(placeholder), ([, name = '']) => name)),
];

/**
 * A text with every {placeholder} filled. A value is taken as it stands: braces that a person wrote stay braces.
 * @example fill('Taken by {takenBy}', { takenBy: 'a colleague' }) // 'Taken by a colleague'
 */
export const fill = (text: string, values: Values): string =>
  text.replace(placeholder, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new RangeError(`fill requires a value for {${name}}`);
    return String(value);
  });

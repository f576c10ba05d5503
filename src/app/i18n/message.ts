/** A part of a text: words, a value to fill in, a choice by number or by name, or words that are set apart. */
export type Piece =
  | string
  | { readonly value: string }
  | { readonly plural: string; readonly options: Readonly<Record<string, readonly Piece[]>> }
  | { readonly select: string; readonly options: Readonly<Record<string, readonly Piece[]>> }
  | { readonly tag: string; readonly children: readonly Piece[] };

/** A text in ICU MessageFormat after parsing, which happens at build time (vite.messages.ts). */
export type Message = string | readonly Piece[];

export type Values = Readonly<Record<string, string | number>>;

/** Puts a text together; `wrap` makes something of the words between <tag> and </tag>. */
export function formatPieces<T>(
  message: Message,
  values: Values,
  locale: string,
  wrap: (tag: string, children: (string | T)[]) => string | T,
): (string | T)[] {
  if (typeof message === 'string') return [message];
  const inner = (pieces: readonly Piece[]) => formatPieces(pieces, values, locale, wrap);
  return message.flatMap((piece) => {
    if (typeof piece === 'string') return piece;
    if ('tag' in piece) return wrap(piece.tag, inner(piece.children));
    if ('value' in piece) return shown(piece.value, values, locale);
    return inner(chosenOption(piece, values, locale));
  });
}

/** A text as a plain string: words between tags stay, the tags go. */
export function formatMessage(message: Message, values: Values, locale: string): string {
  return formatPieces<string>(message, values, locale, (_tag, children) => children.join('')).join('');
}

function shown(name: string, values: Values, locale: string): string {
  const value = values[name];
  if (value === undefined) throw new Error(`formatMessage requires a value for {${name}}`);
  return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
}

function chosenOption(
  piece: Exclude<Piece, string | { value: string } | { tag: string }>,
  values: Values,
  locale: string,
): readonly Piece[] {
  const { options } = piece;
  if ('select' in piece) return options[String(values[piece.select])] ?? options['other'] ?? [];
  const count = numberIn(values[piece.plural]);
  return (
    options[`=${count}`] ?? options[new Intl.PluralRules(locale).select(count)] ?? options['other'] ?? []
  );
}

/** A number, also where it stands as a figure with a decimal already ("1,4"): French has one point up to 1.9. */
const numberIn = (value: string | number | undefined): number =>
  typeof value === 'string' ? Number(value.replace(',', '.')) : Number(value);

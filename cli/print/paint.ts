import { styleText } from 'node:util';

/** Ways to set off a text. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly sales: (text: string) => string;
  readonly marketing: (text: string) => string;
}

/** Colours on a terminal that shows them, and not where NO_COLOR says no: `styleText` looks. */
const styled =
  (format: Parameters<typeof styleText>[0]) =>
  (text: string): string =>
    styleText(format, text, { stream: process.stdout });

export const paint: Paint = {
  strong: styled('bold'),
  quiet: styled('dim'),
  sales: styled('yellow'),
  marketing: styled('cyan'),
};

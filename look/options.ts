import { parseArgs } from 'node:util';

export const languages = ['en', 'de', 'es', 'fr', 'nl'] as const;
export type Language = (typeof languages)[number];

/** What a walk through the screens is asked for. */
export interface Options {
  /** Only screens whose name contains one of these; empty: all. */
  readonly only: readonly string[];
  readonly langs: readonly Language[];
  /** Widths of the tab in CSS pixels. */
  readonly widths: readonly number[];
  /** Forget what an earlier run has made. */
  readonly fresh: boolean;
}

const usage = (name: string): string =>
  `Use: npm run ${name} -- [--only results,rounds] [--lang ${languages.join(',')}] [--width 360,1280] [--fresh]`;

/**
 * Reads the command line; whatever cannot be meant ends with how it is used.
 * @param name of the script, as package.json has it
 */
export function readOptions(
  name: string,
  first: { langs: readonly Language[]; widths: readonly number[] },
): Options {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        lang: { type: 'string' },
        width: { type: 'string' },
        fresh: { type: 'boolean' },
        help: { type: 'boolean' },
      },
      allowPositionals: false,
    });
    if (values.help === true) {
      process.stdout.write(`${usage(name)}\n`);
      process.exit(0);
    }
    return {
      only: listOf(values.only),
      langs: values.lang === undefined ? first.langs : listOf(values.lang).map(languageOf),
      widths: values.width === undefined ? first.widths : listOf(values.width).map(widthOf),
      fresh: values.fresh ?? false,
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage(name)}\n`);
    process.exit(2);
  }
}

const listOf = (text = ''): string[] => text.split(',').filter((part) => part !== '');

function languageOf(text: string): Language {
  const found = languages.find((known) => known === text);
  if (!found) throw new Error(`"${text}" is none of ${languages.join(', ')}.`);
  return found;
}

function widthOf(text: string): number {
  const width = Number(text);
  if (Number.isInteger(width) && width >= 240 && width <= 3000) return width;
  throw new Error(`"${text}" is no width in pixels from 240 to 3000.`);
}

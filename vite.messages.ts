import { readFile } from 'node:fs/promises';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Plugin } from 'vite';

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** The kinds of ICU MessageFormat elements, as the parser numbers them. */
const LITERAL = 0;
const ARGUMENT = 1;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;
const TAG = 8;

/**
 * Parses one ICU MessageFormat text into what src/app/i18n/message.ts can put together: parsing at build time keeps
 * the parser (9 KiB gzip) out of the tab. Numbers and dates inside a text are formatted by the caller, who knows how
 * they are to be rounded.
 * @throws Error when the text is not well formed or uses a part of the format that the tab does not know
 */
export function compileMessage(text: string): unknown {
  const pieces = compilePieces(new IntlMessageFormat(text, 'en').getAst(), undefined);
  return pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : pieces;
}

function compilePieces(ast: Ast, counted: string | undefined): unknown[] {
  return ast.map((element) => {
    switch (element.type as number) {
      case LITERAL:
        return 'value' in element ? element.value : '';
      case ARGUMENT:
        return { value: 'value' in element ? element.value : '' };
      case POUND:
        return { value: counted };
      case SELECT:
      case PLURAL:
        return compileChoice(element, counted);
      case TAG:
        if (!('children' in element)) break;
        return { tag: element.value, children: compilePieces(element.children, counted) };
    }
    throw new Error(`compileMessage requires values, plurals, selects and tags (element ${element.type})`);
  });
}

function compileChoice(element: Ast[number], counted: string | undefined): unknown {
  if (!('options' in element) || ('offset' in element && element.offset !== 0))
    throw new Error('compileMessage requires plurals without an offset');
  const isPlural = (element.type as number) === PLURAL;
  const options = Object.fromEntries(
    Object.entries(element.options).map(([key, option]) => [
      key,
      compilePieces(option.value, isPlural ? element.value : counted),
    ]),
  );
  return { [isPlural ? 'plural' : 'select']: element.value, options };
}

/** Texts of what lies behind the first screens. A key belongs to them that begins with one of these. */
const rest = [
  'app.cancel',
  'app.close',
  'answer.noAnswer',
  'awareness.A',
  'awareness.no',
  'awareness.yes',
  'case.',
  'cases.',
  'closed.',
  'compare.',
  'download.',
  'erase.',
  'help.A',
  'help.awareness',
  'help.cannot-judge',
  'help.keys',
  'help.neither',
  'help.our.title',
  'help.too-few',
  'level.',
  'note.',
  'older.',
  'onePage.',
  'own.',
  'picture.',
  'privacy.more-',
  'results.',
  'review.',
  'step.',
  'trend.',
  'verified.',
  'views.',
  'wall.',
  'signIn.',
  'stale.',
  'state.closedWays.',
  'state.notListed.',
  'guide.',
  'myData.',
];

/** Texts of the screens that an owner alone has, Rounds and People: nobody else loads them. */
const owners = [
  'faults.',
  'file.',
  'groups.',
  'people.',
  'roster.',
  'roundForm.',
  'roundPage.',
  'rounds.',
  'sets.',
];

/** Named like them, and said elsewhere too. */
const ofEverybody = ['roundForm.saving', 'rounds.notForYou.', 'rounds.unreachable'];

/** When a text is loaded: with the first screens, with what lies behind them, or with the owner's. */
export type Part = 'first' | 'rest' | 'owners';

/** The part that a text belongs to. */
export function partOf(key: string): Part {
  const isOneOf = (beginnings: readonly string[]) =>
    beginnings.some((beginning) => key.startsWith(beginning));
  if (isOneOf(ofEverybody) || isOneOf(rest)) return 'rest';
  return isOneOf(owners) ? 'owners' : 'first';
}

const MARKER = /^(.*)\?compiled=(first|rest|owners)$/;

/**
 * Lets the tab import `./en.json?compiled=first`, `?compiled=rest` and `?compiled=owners`: one file of texts, already
 * parsed, in parts, so that no screen waits for texts that belong to a later one.
 */
export function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    enforce: 'pre',
    async load(id) {
      const [, file, part] = MARKER.exec(id) ?? [];
      if (file === undefined) return null;
      this.addWatchFile(file);
      const texts = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
      const wanted = Object.entries(texts).filter(([key]) => partOf(key) === part);
      const compiled = Object.fromEntries(
        wanted.map(([key, text]) => [key, compiledOrNamed(file, key, text)]),
      );
      // A string to parse starts faster than the same object as code.
      return {
        code: `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(compiled))});`,
        moduleType: 'js',
      };
    },
  };
}

function compiledOrNamed(file: string, key: string, text: string): unknown {
  try {
    return compileMessage(text);
  } catch (error) {
    throw new Error(`${file}: ${key}: ${String(error)}`, { cause: error });
  }
}

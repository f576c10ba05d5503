import { join } from 'node:path';
import type * as AdaptiveCards from 'adaptivecards';
import type { Browser, Page } from 'playwright-core';
import { LONGEST_MS } from './browser.ts';
import { hostConfigOf } from '../../local/teams/client/hostConfig.ts';

const library = join(__dirname, '../../node_modules/adaptivecards/dist/adaptivecards.min.js');

/** What the official renderer says of a card. */
export interface Rendered {
  /** What Microsoft's own schema, at version 1.5, has against it: events of the parser, and what it does not know. */
  readonly problems: string[];
  /** Every text that can be seen. */
  readonly text: string;
  /** The alternative texts of its pictures. */
  readonly alternatives: (string | null)[];
  /** The natural sizes of its pictures, width by height; 0x0 for one that cannot be read. */
  readonly pictures: string[];
  readonly headings: number;
  /** Elements that only markup can have made. */
  readonly markup: number;
  readonly buttons: string[];
  readonly overflowing: boolean;
}

/** The official renderer of Adaptive Cards, in a real browser. @param width pixels of the chat */
export async function cardRenderer(browser: Browser, width = 360) {
  const page: Page = await browser.newPage({ viewport: { width, height: 900 } });
  page.setDefaultTimeout(LONGEST_MS);
  await page.setContent('<!doctype html><style>p { margin: 0 }</style><main></main>');
  await page.addScriptTag({ path: library });
  const config = hostConfigOf('light');
  return {
    page,
    render: (card: object): Promise<Rendered> => page.evaluate(inspect, { card, config }),
    close: () => page.close(),
  };
}

/** Runs in the page. */
async function inspect({ card, config }: { card: object; config: object }): Promise<Rendered> {
  const cards = (globalThis as unknown as { AdaptiveCards: typeof AdaptiveCards }).AdaptiveCards;
  const problems: string[] = [];

  const context = new cards.SerializationContext(cards.Versions.v1_5);
  const parsed = new cards.AdaptiveCard();
  parsed.hostConfig = new cards.HostConfig(config);
  parsed.parse(card, context);
  for (let index = 0; index < context.eventCount; index++) problems.push(context.getEventAt(index).message);

  // The parser keeps what it does not know without a word: compare with the schema of each type.
  const typeOf = (type: string) => {
    if (type === 'AdaptiveCard') return new cards.AdaptiveCard();
    if (type === 'Column') return new cards.Column();
    if (type === 'TextRun') return new cards.TextRun();
    const { defaultElements, defaultActions } = cards.GlobalRegistry;
    return (
      defaultElements.createInstance(type, cards.Versions.v1_5) ??
      defaultActions.createInstance(type, cards.Versions.v1_5)
    );
  };
  /** Children that are parsed by themselves, so that no schema lists them. */
  const children = ['type', '$schema', 'body', 'items', 'inlines', 'columns', 'actions', 'card'];
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) value.forEach((one, index) => walk(one, `${path}[${index}]`));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const object = value as Record<string, unknown>;
    const type = object['type'];
    const known = typeof type === 'string' ? typeOf(type) : undefined;
    if (!known) return void problems.push(`${path} is of no known type: ${String(type)}`);
    const schema = known.getSchema();
    const names = Array.from({ length: schema.getCount() }, (_, index) => schema.getItemAt(index).name);
    for (const [name, inner] of Object.entries(object)) {
      if (![...names, ...children].includes(name))
        problems.push(`${path}.${name} is unknown to ${String(type)}`);
      if (name !== 'data') walk(inner, `${path}.${name}`);
    }
  };
  walk(card, 'card');
  for (const { message } of parsed.validateProperties().validationEvents) problems.push(message);

  const element = parsed.render();
  const main = document.querySelector('main');
  if (!element || !main) return { ...empty(), problems: [...problems, 'it was not rendered'] };
  main.replaceChildren(element);
  const images = [...main.querySelectorAll('img')];
  await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  return {
    problems,
    text: main.innerText,
    alternatives: images.map((image) => image.getAttribute('alt')),
    pictures: images.map(({ naturalWidth, naturalHeight }) => `${naturalWidth}x${naturalHeight}`),
    headings: main.querySelectorAll('[role=heading]').length,
    markup: main.querySelectorAll('b, strong, em, i, a[href], script, ul, ol, h1, h2, code').length,
    buttons: [...main.querySelectorAll('button')].map(({ innerText }) => innerText),
    overflowing: main.scrollWidth > document.documentElement.clientWidth,
  };

  function empty(): Omit<Rendered, 'problems'> {
    return {
      text: '',
      alternatives: [],
      pictures: [],
      headings: 0,
      markup: 0,
      buttons: [],
      overflowing: false,
    };
  }
}

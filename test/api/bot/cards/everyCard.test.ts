import type { Browser } from 'playwright-core';
import { addAllLanguages } from '../../../../assessment/languages/all.ts';
import { inLanguage } from '../../../../assessment/questionSet.ts';
import { deliveryCard } from '../../../../contract/deliveries.ts';
import { launchBrowser } from '../../../builders/browser.ts';
import { cardRenderer } from '../../../builders/cardRenderer.ts';
import { reader, viewOf } from '../../../builders/cards.ts';
import { everyCard } from '../../../builders/everyCard.ts';

let browser: Browser;
let renderer: Awaited<ReturnType<typeof cardRenderer>>;
beforeAll(async () => {
  browser = await launchBrowser();
  renderer = await cardRenderer(browser);
});
afterAll(() => browser.close());

/** What every object of a card has, wherever it stands. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

addAllLanguages();
/** As the card's reader gets it: with the statements in their language. */
const inItsWords = (language: string) => ({ ...viewOf(), set: inLanguage(viewOf().set, language) });
const languages = ['en', 'de', 'es', 'fr', 'nl'];
const cards = languages.flatMap((language) =>
  Object.entries(everyCard(inItsWords(language), undefined, undefined, { ...reader, language })).map(
    ([name, card]) => [`${name} (${language})`, card] as const,
  ),
);

test.each(cards)(
  'the card "%s" is one that Adaptive Cards 1.5 knows, and fits on a phone',
  async (_, card) => {
    const rendered = await renderer.render(card.content);
    expect(rendered.problems).toEqual([]);
    expect(rendered.text).not.toBe('');
    expect(rendered.overflowing).toBe(false);
    expect(rendered.pictures).not.toContain('0x0');
  },
);

test.each(cards)('the card "%s" can be sent, and says the same without a picture', async (_, card) => {
  expect(() => deliveryCard.parse(card)).not.toThrow();
  expect(card.content.fallbackText.length).toBeGreaterThan(20);
  const { alternatives } = await renderer.render(card.content);
  expect(alternatives.filter((text) => !text)).toEqual([]);
});

test.each(cards)('the card "%s" leaves no gap in its words', (_, card) => {
  const words = [...objectsIn(card.content)]
    .flatMap(({ text, altText, title, label, fallbackText }) => [text, altText, title, label, fallbackText])
    .filter((one) => one !== undefined);
  for (const text of [...words, card.text]) {
    expect(text).not.toContain('\u0000');
    expect(text).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
    expect(text).not.toMatch(/ {2}/);
    expect(text).not.toBe('');
  }
});

test.each(cards)(
  'the card "%s" has one primary button at most, and buttons that say what they are about',
  (_, card) => {
    const primary = [...card.content.actions].filter((action) => 'style' in action);
    expect(primary.length).toBeLessThanOrEqual(1);
    for (const object of objectsIn(card.content)) {
      if (object['type'] !== 'Action.Execute' || object['verb'] === 'mute') continue;
      if (object['verb'] === 'no-reminders') {
        expect(object['data']).toEqual({ round: expect.any(String) as string });
        continue;
      }
      expect(object['data']).toMatchObject({ version: expect.any(String) as string });
      expect(Object.keys(object['data'] as object)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(disagreement|step)$/)]),
      );
    }
  },
);

test('nothing in a card reads Markdown that a person could have written', () => {
  for (const [, card] of cards)
    for (const { type, text } of objectsIn(card.content))
      if (type === 'TextBlock') expect(text).not.toMatch(/[*_`[\]<>#~|]/);
});

test('a card in plain text, for notifications, has one full stop where a sentence ends', () => {
  for (const [name, { text }] of Object.entries(everyCard()))
    expect([name, /[.!?]\./.test(text)]).toEqual([name, false]);
});

import type { Browser } from 'playwright-core';
import type { CaseView } from '../../../../api/bot/cards/caseView.ts';
import type { QuestionSet } from '../../../../assessment/questionSet.ts';
import { deliveryCard } from '../../../../contract/deliveries.ts';
import { launchBrowser } from '../../../builders/browser.ts';
import { cardRenderer } from '../../../builders/cardRenderer.ts';
import { stepOf, viewOf } from '../../../builders/cards.ts';
import { everyCard } from '../../../builders/everyCard.ts';

let browser: Browser;
let renderer: Awaited<ReturnType<typeof cardRenderer>>;
beforeAll(async () => {
  browser = await launchBrowser();
  renderer = await cardRenderer(browser, 320);
});
afterAll(() => browser.close());

/** A company's own set: other ids, and statements as long as they come. */
const ownSet: QuestionSet = {
  id: 'acme-culture',
  language: 'en',
  title: 'Own',
  areas: [{ id: 'focus', name: 'Focus on what matters' }],
  statements: ['X1', 'X2', 'X3', 'X4', 'D2'].map((id) => ({
    id,
    area: 'focus',
    text: `${id} ${'something that people agree with '.repeat(12)}`.trim(),
  })),
};

async function everyRendered(view: CaseView, name: string, what = name) {
  const at = stepOf({ what, measure: what, target: what, helpWanted: what, owner: { id: 'person-1', name } });
  const all = Object.entries(everyCard(view, at, name));
  const rendered = [];
  for (const [id, card] of all) rendered.push({ id, card, ...(await renderer.render(card.content)) });
  return rendered;
}

/** What a reader sees of it: the card's parts for hiding and ordering are not seen. */
const seen = (text: string): string => text.replace(/[\u200b\u2060\u2068\u2069]/g, '');

test.each([
  '**x**',
  '[x](http://y)',
  '<b>x</b>',
  '# x',
  '1. x',
  '`x`',
  '<img src=x onerror=alert(1)>',
  '$& $1',
])('a name such as %s is shown as it is written', async (name) => {
  const view = { ...viewOf({ region: name }), roundTitle: name };
  for (const { id, text, markup, problems, card } of await everyRendered(view, name)) {
    expect({ id, problems, markup }).toEqual({ id, problems: [], markup: 0 });
    if (JSON.stringify(card.content.body).includes(JSON.stringify(name).slice(1, -1)))
      expect(seen(text)).toContain(name);
  }
  const alert = everyCard(view)['alert'];
  expect(seen((await renderer.render(alert?.content ?? {})).text)).toContain(`${name}: Marketing sees`);
});

test('a name that looks like a date to be calculated stays a name', async () => {
  const name = '{{DATE(2026-01-02T03:04:05Z, SHORT)}}';
  for (const { text } of await everyRendered(viewOf({ region: name }), name)) {
    expect(seen(text)).not.toMatch(/Jan|1\/2/);
  }
});

test.each([
  ['60 characters in one word', 'DonaudampfschifffahrtsgesellschaftskapitaenswitwenverbandXYZ'],
  ['right to left', 'منطقة الشرق الأوسط (١٢)'],
  ['Hebrew with digits', 'אזור 12 - צפון'],
  ['letters of many bytes', '東日本営業部'.repeat(10)],
])('a region and people whose names are %s keep every card whole', async (_, name) => {
  for (const { id, overflowing, problems, card } of await everyRendered(
    viewOf({ region: name }),
    name,
    `${name} `.repeat(8),
  )) {
    expect({ id, problems, overflowing }).toEqual({ id, problems: [], overflowing: false });
    expect(() => deliveryCard.parse(card)).not.toThrow();
  }
});

test("a name from right to left has an order of its own and does not turn Concord's sentence round", () => {
  const { alert } = everyCard(viewOf({ region: 'אזור 12' }));
  expect(JSON.stringify(alert?.content)).toContain('\u2068אזור 12\u2069: Marketing sees');
});

test.each([
  ['a statement', { kind: 'statement', id: 'X1' }],
  ['a statement whose id Concord has too', { kind: 'statement', id: 'D2' }],
  ['an area', { kind: 'area', id: 'focus' }],
  ['a statement that the set no longer has', { kind: 'statement', id: 'X99' }],
] as const)("a case about %s of a company's own set gets whole cards", async (_, subject) => {
  const view = { ...viewOf({ subject }), set: ownSet };
  for (const { id, problems, overflowing, card, text } of await everyRendered(view, 'Made-up Liaison')) {
    expect({ id, problems, overflowing }).toEqual({ id, problems: [], overflowing: false });
    expect(() => deliveryCard.parse(card)).not.toThrow();
    if (id === 'alert') expect(text).not.toContain('funnel');
  }
});

test('the longest steps, notes and names still make cards that can be sent', async () => {
  const long = 'wörds with ümlauts and "quotes" '.repeat(40);
  for (const { card, problems } of await everyRendered(
    viewOf({ region: 'R'.repeat(60) }),
    'N'.repeat(100),
    long,
  )) {
    expect(problems).toEqual([]);
    expect(() => deliveryCard.parse(card)).not.toThrow();
  }
});

import type { Page } from 'playwright-core';
import { soon } from '../builders/soon.ts';
import { comeBack } from './openTab.ts';
import { saveDraft } from './answering.ts';
import { goTo, inDach, next } from './goingBack.ts';
import { companyCase, heading, ready } from './cases.ts';
import type { TabTests } from './tabTests.ts';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** What is kept by names of its own: a new name there is no new field. */
const BY_NAME = new Set(['details', 'answers', 'texts', 'names']);

/** A reply as a newer API may give it: every object has a field more. */
const grown = (value: unknown, name = ''): unknown => {
  if (Array.isArray(value)) return value.map((one) => grown(one, name));
  if (!isObject(value)) return value;
  const fields = Object.entries(value).map(([key, field]) => [key, grown(field, key)] as const);
  return { ...Object.fromEntries(fields), ...(!BY_NAME.has(name) && { newer: { field: ['of', 'later'] } }) };
};

const weighedAt = '2026-11-23T09:00:00.000Z';
/** What a later round says of a case. */
const verified = {
  ...{ round: 'later', title: 'Winter', then: 1.6, gap: 0.3, interval: null, noRange: null },
  status: 'weighed',
};
/** And every list of words that may grow has one that nobody knows yet. */
const withNewWords: Readonly<Record<string, (reply: Json) => Json>> = {
  'disagreements/': (reply) =>
    Array.isArray(reply['history'])
      ? {
          ...reply,
          history: [...(reply['history'] as Json[]), { at: reply['changedAt'], by: null, act: 'weighed' }],
          verified: { ...verified, closedAt: reply['changedAt'] },
        }
      : reply,
  audit: ({ items, ...reply }) => ({
    ...reply,
    items: (items as Json[]).map((entry) => ({ ...entry, act: 'round-weighed' })),
  }),
  'people/reach': ({ items, ...reply }) => ({
    ...reply,
    items: (items as Json[]).map((one) => ({ ...one, reason: 'weighed', remedy: 'Something new' })),
  }),
  '/messages': ({ failing, ...reply }) => ({
    ...reply,
    unreachable: [{ reason: 'weighed', remedy: 'Something new', people: 6, messages: 6 }],
    failing: { ...(failing as Json), work: [{ work: 'weighing', since: weighedAt }] },
  }),
  'me/data': ({ rounds, ...reply }) => ({
    ...reply,
    rounds: (rounds as Json[]).map((one) => ({
      ...one,
      messages: [{ kind: 'weighed', state: 'sent', askedAt: weighedAt, sentAt: weighedAt }],
      acts: [{ act: 'weighed', at: weighedAt, byYou: true, disagreement: 'one', note: null }],
    })),
  }),
  '/findings': ({ items, ...reply }) => ({
    ...reply,
    items: [...(items as Json[]), { kind: 'weighed-down', side: 'sales' }],
  }),
};

/** Lets the tab speak with an API that has grown. */
async function grow(page: Page): Promise<void> {
  await page.route('**/api/**', async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const reply = await route.fetch();
    if (!reply.headers()['content-type']?.includes('json')) return route.fulfill({ response: reply });
    const path = new URL(route.request().url()).pathname;
    const [, change] = Object.entries(withNewWords).find(([end]) => path.includes(end)) ?? [];
    const body = (await reply.json()) as Json;
    await route.fulfill({ response: reply, json: grown(reply.ok() && change ? change(body) : body) });
  });
}

/** Lets the API need a newer tab, as long as it is so. */
const outgrow = (page: Page, isSo: () => boolean) =>
  page.route('**/api/me', async (route) => {
    const reply = await route.fetch();
    const me = (await reply.json()) as { readonly tab: number };
    await route.fulfill({ response: reply, json: { ...me, tab: me.tab + (isSo() ? 1 : 0) } });
  });

const tooOld = 'Something that this page is too old to tell.';

/** A tab that somebody has kept open for days, and an API of today (docs/decisions/0025-earlier-tabs.md). */
export function newerApiTests(tests: TabTests, round: () => string): void {
  test('a tab shows its pages although a newer API says more than it knows, and says where it knows less', async () => {
    const { tab, page } = await tests.visit('owner-1', 'people');
    await heading(tab(), 'People').waitFor();
    await grow(page);
    const to = (place: string) => goTo(tab(), place);
    await to('rounds');
    await heading(tab(), 'Rounds').waitFor();
    await to(`rounds/${round()}`);
    await heading(tab(), 'Autumn').waitFor();
    await tab().getByText(tooOld).first().waitFor();
    await to('people');
    await heading(tab(), 'People').waitFor();
    await tab().getByRole('row').filter({ hasText: tooOld }).first().waitFor();
    await to(`disagreements/${round()}`);
    await tab().getByRole('table', { name: 'Disagreements' }).getByRole('row').nth(2).waitFor();
    await to(`disagreements/${companyCase(round())}`);
    await ready(tab());
    await tab().getByRole('list', { name: 'History' }).getByText(tooOld).waitFor();
    await soon(() => tab().getByText(tooOld).count()).toBe(2);
    await to(`results/${round()}`);
    await heading(tab(), /Sales|Marketing/).waitFor();
    await to(`answer/${round()}`);
    await tab().getByRole('radio', { name: 'Sales' }).waitFor();
    await tab().getByText('My data').click();
    await tab().getByRole('dialog').getByText('Autumn').waitFor();
    expect(await tab().getByText('Something in Concord went wrong').count()).toBe(0);
  });

  test('a tab that the API has outgrown says so when somebody comes back, and is loaded anew when they want it', async () => {
    const { tab, page } = await tests.visit('owner-1', `answer/${round()}`);
    await tab().getByRole('radio', { name: 'Sales' }).waitFor();
    const older = tab().getByRole('status').filter({ hasText: 'There is a newer version of Concord.' });
    expect(await older.count()).toBe(0);
    let outgrown = true;
    await outgrow(page, () => outgrown);
    await comeBack(tab());
    await older.waitFor();
    const loaded = page.waitForEvent('framenavigated');
    await tab().getByRole('button', { name: 'Load it anew' }).click();
    await loaded;
    outgrown = false;
    await tab().getByRole('radio', { name: 'Sales' }).waitFor();
    await comeBack(tab());
    await older.waitFor({ state: 'detached' });
  });

  test('on the phone that line moves nothing under the thumb of somebody who answers, and stands where they go next', async () => {
    await saveDraft(tests.product, 'slow-1', round(), { P1: 4 }, inDach);
    const { tab, page } = await tests.visit('slow-1', `answer/${round()}`, { width: '360' });
    await next(tab()).waitFor();
    const place = () => tab().getByRole('radiogroup').first().boundingBox();
    const before = await place();
    await outgrow(page, () => true);
    await comeBack(tab());
    const older = tab().getByText('There is a newer version of Concord.');
    await older.waitFor({ state: 'attached' });
    expect(await place()).toEqual(before);
    await goTo(tab(), `results/${round()}`);
    await older.waitFor();
  });
}

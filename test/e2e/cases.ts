import type { Frame } from 'playwright-core';
import { atRest } from '../builders/atRest.ts';
import { until } from '../builders/chats.ts';
import { crowdAnswers } from '../builders/crowd.ts';
import { openRound, type Product } from '../builders/product.ts';

/** A round in which forty people of each side answer with these averages; a look has seen them all. */
async function answeredRound(product: Product, title: string, sales: number, marketing: number) {
  const round = await openRound(product, { title, regions: ['DACH', 'Benelux'] });
  const twenty = { round, region: 'DACH', count: 20 };
  for (const seed of [1, 2]) {
    await crowdAnswers(product, { ...twenty, side: 'sales', mean: sales, seed });
    await crowdAnswers(product, { ...twenty, side: 'marketing', mean: marketing, seed });
  }
  await atRest(product, round);
  return round;
}

const untilFound = (product: Product, path: string, count: number) =>
  until(
    async () => (await product.call('owner-1', 'GET', path)).body.items as unknown[],
    (items) => items.length >= count,
  );

/**
 * A round with two cases, of the whole company and of DACH: Sales far below Marketing, and below Defined, because what the
 * playbook suggests goes by the lower side.
 */
export async function roundWithCases(product: Product): Promise<string> {
  const round = await answeredRound(product, 'Autumn', 1.6, 4);
  await untilFound(product, `rounds/${round}/disagreements`, 2);
  return round;
}

/** A round in which both sides call everything weak, and nothing is to be settled between them. */
export async function roundOfWeakness(product: Product): Promise<string> {
  const round = await answeredRound(product, 'Quiet', 1.3, 1.3);
  await untilFound(product, `rounds/${round}/findings`, 2);
  return round;
}

/** The case of the whole company, and that of DACH alone. */
export const companyCase = (round: string) => `${round}~--~overall~overall`;
export const dachCase = (round: string) => `${round}~r00~overall~overall`;
const pathOf = (id: string) => `disagreements/${encodeURIComponent(id)}`;

/** A change by somebody else, on the version that is there now. */
export async function change(product: Product, person: string, id: string, body: unknown): Promise<void> {
  const { headers } = await product.call(person, 'GET', pathOf(id));
  const { status } = await product.call(person, 'PATCH', pathOf(id), body, {
    'If-Match': headers.get('etag') ?? '',
  });
  expect(status).toBe(200);
}

/** What has happened to a case, each as "act: note". */
export const historyOf = async (product: Product, id: string) =>
  ((await product.call('owner-1', 'GET', pathOf(id))).body.history as { act: string; note?: string }[]).map(
    ({ act, note }) => (note === undefined ? act : `${act}: ${note}`),
  );

/** A step for somebody, agreed by the liaison through the API. */
export async function stepFor(
  product: Product,
  person: string,
  disagreement: string,
  what: string,
  due: string,
): Promise<void> {
  const { id, name } = (await product.call(person, 'GET', 'me')).body;
  const step = { what, due, owner: { id, name }, measure: 'Dates', target: '9 of 10' };
  const { status } = await product.call('liaison-1', 'POST', `${pathOf(disagreement)}/steps`, step);
  expect(status).toBe(201);
}

export const heading = (tab: Frame, name: RegExp | string) => tab.getByRole('heading', { level: 1, name });
export const button = (tab: Frame, name: string) => tab.getByRole('button', { name, exact: true });
export const inDialog = (tab: Frame, name: string) =>
  tab.getByRole('dialog').getByRole('button', { name, exact: true });
const sentence = 'Marketing rates the working relationship between the two teams higher than Sales does.';
/** Waits for the page of the case. */
export const ready = (tab: Frame) => heading(tab, sentence).waitFor();
/** The history in words, the latest first. */
export const events = (tab: Frame) =>
  tab
    .getByRole('list', { name: 'History' })
    .getByRole('listitem')
    .locator('> span:first-child')
    .allInnerTexts();
/** Waits until the page says that something is done. */
export const status = (tab: Frame, text: RegExp | string) =>
  tab.getByRole('status').filter({ hasText: text }).waitFor();

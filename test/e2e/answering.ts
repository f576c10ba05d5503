import type { Frame, Page } from 'playwright-core';
import { until } from '../builders/chats.ts';
import type { Product } from '../builders/product.ts';

/** The statements of Concord's own set, in order. */
export const ids = [
  ...['P1', 'P2', 'P3', 'P4', 'D1', 'D2', 'D3', 'D4', 'C1', 'C2', 'C3'],
  ...['M1', 'M2', 'M3', 'T1', 'T2', 'T3', 'O1', 'O2', 'O3'],
];

/** One statement on the page. */
export const statement = (tab: Frame, id: string) => tab.locator(`[data-statement="${id}"]`);

/** The key of a statement that says 1 to 5, or the one beside them. */
export const key = (tab: Frame, id: string, answer: number | 'cannot judge') =>
  statement(tab, id)
    .locator('label')
    .nth(answer === 'cannot judge' ? 5 : answer - 1);

/** The statement that is raised; null where none is. */
export const raised = (tab: Frame) =>
  tab.evaluate(
    () => document.querySelector<HTMLElement>('[aria-current=step]')?.dataset['statement'] ?? null,
  );

/** The statement that the focus is in; null where it is elsewhere. */
export const focused = (tab: Frame) =>
  tab.evaluate(
    () => document.activeElement?.closest<HTMLElement>('[data-statement]')?.dataset['statement'] ?? null,
  );

/** What is chosen, by statement: 1 to 5, or 0 for "can't judge". */
export const chosen = (tab: Frame) =>
  tab.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLInputElement>('[data-statement] input:checked')].map((input) => [
        input.name,
        Number(input.value),
      ]),
    ),
  );

/** From the first page to the first statement. */
export async function begin(tab: Frame, region?: string): Promise<void> {
  await tab.getByRole('radio', { name: 'Sales' }).check();
  if (region !== undefined) await tab.getByLabel('Your region').selectOption(region);
  await tab.getByRole('button', { name: 'Start' }).click();
  await statement(tab, 'P1').waitFor();
}

/** Answers by keyboard from one statement on: a digit for each. */
export async function type(page: Page, tab: Frame, from: string, digits: string): Promise<void> {
  await statement(tab, from).locator('input').first().focus();
  for (const digit of digits) await page.keyboard.press(digit);
}

/** Waits until the tab says that the draft is on the server. */
export const untilSaved = (tab: Frame) =>
  tab
    .getByRole('status')
    .filter({ hasText: /^(Saved|Kept, not sent\. .*)$/ })
    .waitFor({ state: 'attached' });

/** Puts answers on the server as another device would, without the tab. */
export async function saveDraft(
  product: Product,
  person: string,
  round: string,
  answers: Record<string, number | null>,
  rest: Record<string, unknown> = {},
): Promise<void> {
  const path = `rounds/${round}/draft`;
  const draft = { side: 'sales', region: null, answers, awareness: {}, ...rest };
  const save = async () => {
    const seen = (await product.call(person, 'GET', path)).headers.get('etag') ?? '';
    return (await product.call(person, 'PUT', path, draft, { 'If-Match': seen })).status;
  };
  // A window of the same person may be saving at this moment.
  const status = await until(save, (code) => code !== 412);
  if (status !== 200) throw new Error(`the draft was refused: ${status}`);
}

/** Every statement answered the same. */
export const allAnswered = (answer: number | null) => Object.fromEntries(ids.map((id) => [id, answer]));

/** What the server has as a person's answers. */
export const responseOf = async (product: Product, person: string, round: string) =>
  (await product.call(person, 'GET', `rounds/${round}/response`)).body;

/** The owner ends the round now. */
export async function closeRound(product: Product, round: string): Promise<void> {
  const before = await product.call('owner-1', 'GET', `rounds/${round}`);
  const { status } = await product.call(
    'owner-1',
    'PATCH',
    `rounds/${round}`,
    { state: 'closed' },
    { 'If-Match': before.headers.get('etag') ?? '' },
  );
  if (status !== 200) throw new Error(`the round was not closed: ${status}`);
}

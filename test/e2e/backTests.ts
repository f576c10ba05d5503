import type { Frame } from 'playwright-core';
import { openRound, type Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { allAnswered, begin, chosen, ids, key, responseOf, saveDraft, untilSaved } from './answering.ts';
import {
  back,
  change,
  continuing,
  depth,
  hostBack,
  isAt,
  leaves,
  listen,
  next,
  ownBack,
  review,
  send,
  toReview,
} from './goingBack.ts';
import type { OpenTab } from './openTab.ts';

const inDach = { side: 'sales', region: 'DACH' };
const goTo = (tab: Frame, place: string) => tab.evaluate((at) => void (location.hash = `#/${at}`), place);

/** What the tests of Back are given. */
export interface Given {
  /** Opens the Answer screen of a round on a phone. */
  readonly open: (person: string, round: string) => Promise<OpenTab>;
  readonly product: () => Product;
}

/** Where Back leads in the questionnaire: the browser's, the phone's as the host tells it, and the page's own. */
export function backTests({ open, product }: Given): void {
  const newRound = (title: string) => openRound(product(), { title, regions: ['DACH', 'Benelux'] });

  test("the browser's Back goes through the areas to the start and loses nothing; from there it leaves", async () => {
    const { page, tab } = await open('back-1', await newRound('Back'));
    await begin(tab(), 'DACH');
    await key(tab(), 'P1', 4).tap();
    await next(tab()).click();
    await isAt(tab(), 'Demand');
    await next(tab()).click();
    await isAt(tab(), 'Customers');
    await back(page);
    await isAt(tab(), 'Demand');
    // The page's own button goes the same way.
    await ownBack(tab()).click();
    await isAt(tab(), 'Planning');
    await soon(() => chosen(tab())).toEqual({ P1: 4 });
    await soon(() => depth(tab())).toBe(1);
    await back(page);
    await continuing(tab()).waitFor();
    await page.evaluate(() => window.history.forward());
    await isAt(tab(), 'Planning');
    await soon(() => chosen(tab())).toEqual({ P1: 4 });
    await back(page);
    await continuing(tab()).waitFor();
    await leaves(page);
  });

  test("the phone's Back goes area by area to the start, one for each press that was seen, and then leaves", async () => {
    const round = await newRound('Host');
    const { page, tab } = await open('back-2', round);
    const left = await listen(page);
    await begin(tab(), 'DACH');
    await next(tab()).click();
    await isAt(tab(), 'Demand');
    await next(tab()).click();
    await isAt(tab(), 'Customers');
    await hostBack(page);
    await isAt(tab(), 'Demand');
    await hostBack(page);
    await isAt(tab(), 'Planning');
    // A second press before the first has been answered is none to leave by.
    await hostBack(page, 2);
    await continuing(tab())
      .or(tab().getByRole('button', { name: 'Start' }))
      .waitFor();
    await soon(() => depth(tab())).toBe(0);
    expect(await left()).toBe(0);
    await hostBack(page);
    await soon(left).toBe(1);
  });

  test("who comes into the middle goes through all that lies before it, with the phone's Back and the page's own", async () => {
    const round = await newRound('Middle');
    const answered = Object.fromEntries(
      ['P1', 'P2', 'P3', 'P4', 'D1', 'D2', 'D3', 'D4'].map((id) => [id, 2]),
    );
    await saveDraft(product(), 'back-4', round, answered, inDach);
    const { page, tab } = await open('back-4', round);
    const left = await listen(page);
    await isAt(tab(), 'Customers');
    await ownBack(tab()).click();
    await isAt(tab(), 'Demand');
    await hostBack(page);
    await isAt(tab(), 'Planning');
    await hostBack(page);
    await continuing(tab()).waitFor();
    expect(await left()).toBe(0);
    await hostBack(page);
    await soon(left).toBe(1);
  });

  test('a quick second press on the page\'s "Back" does not leave the tab', async () => {
    const { tab } = await open('back-5', await newRound('Double'));
    await begin(tab(), 'DACH');
    await next(tab()).click();
    await isAt(tab(), 'Demand');
    await ownBack(tab()).evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await isAt(tab(), 'Planning');
    await soon(() => depth(tab())).toBe(1);
    await ownBack(tab()).dblclick();
    const start = tab().getByRole('button', { name: 'Start' });
    await start.click();
    await isAt(tab(), 'Planning');
    await next(tab()).click();
    await isAt(tab(), 'Demand');
  });

  test('who goes back from the review while answers wait for a connection sends nothing but what they correct', async () => {
    const round = await newRound('Waiting');
    const butLast = Object.fromEntries(ids.slice(0, -1).map((id) => [id, 3]));
    await saveDraft(product(), 'back-6', round, butLast, inDach);
    const { context, page, tab } = await open('back-6', round);
    await isAt(tab(), 'People');
    await review(tab()).click();
    await send(tab()).waitFor();
    await context.setOffline(true);
    await send(tab()).click();
    await tab().getByText('No connection. Your answers are kept on this device.').waitFor();
    await back(page);
    await isAt(tab(), 'People');
    await context.setOffline(false);
    await key(tab(), 'O3', 5).tap();
    await untilSaved(tab());
    expect((await product().call('back-6', 'GET', `rounds/${round}/response`)).status).toBe(404);
    await review(tab()).click();
    await send(tab()).click();
    await change(tab()).waitFor();
    await soon(() => responseOf(product(), 'back-6', round)).toMatchObject({ score: 62 });
  });

  test('who came from the review goes back to it with one press, past all areas between, and so does Back', async () => {
    const round = await newRound('Looked at');
    const butOne = Object.fromEntries(ids.filter((id) => id !== 'D2').map((id) => [id, 3]));
    await saveDraft(product(), 'back-12', round, butOne, inDach);
    const { page, tab } = await open('back-12', round);
    await isAt(tab(), 'Demand');
    for (const area of ['Customers', 'Measures', 'Trust', 'People']) {
      await next(tab()).click();
      await isAt(tab(), area);
    }
    await review(tab()).click();
    await send(tab()).waitFor();
    const before = await depth(tab());
    for (const wayBack of [() => toReview(tab()).click(), () => back(page), () => hostBack(page)]) {
      await tab().getByRole('button', { name: 'See answers: Planning' }).click();
      await isAt(tab(), 'Planning');
      await toReview(tab()).waitFor();
      expect(await next(tab()).count()).toBe(0);
      await wayBack();
      await send(tab()).waitFor();
      await soon(() => depth(tab())).toBe(before);
    }
    // By keyboard the last statement of the page leads there, too.
    await tab()
      .getByRole('button', { name: /^Answer / })
      .click();
    await isAt(tab(), 'Demand');
    for (const digit of '444') await page.keyboard.press(digit);
    await page.keyboard.press('Enter');
    await tab().getByText('Nothing is open.').waitFor();
    // Whoever comes by "Back" from the review goes on as before.
    await ownBack(tab()).click();
    await isAt(tab(), 'People');
    await review(tab()).waitFor();
  });

  test('who comes to the statements with nothing open goes to the review with one press, from any page', async () => {
    const round = await newRound('Nothing open');
    await saveDraft(product(), 'back-13', round, allAnswered(3), inDach);
    const { page, tab } = await open('back-13', round);
    await send(tab()).click();
    await change(tab()).click();
    await isAt(tab(), 'Planning');
    // The areas can still be gone through, and each has one way on to the review.
    for (const area of ['Demand', 'Customers', 'Measures', 'Trust', 'People']) {
      await soon(() => review(tab()).count()).toBe(1);
      await next(tab()).click();
      await isAt(tab(), area);
    }
    await soon(() => review(tab()).count()).toBe(1);
    expect(await next(tab()).count()).toBe(0);
    await ownBack(tab()).click();
    await isAt(tab(), 'Trust');
    await key(tab(), 'T1', 5).tap();
    await review(tab()).click();
    const again = tab().getByRole('button', { name: 'Send the changes' });
    await again.waitFor();
    await back(page);
    await isAt(tab(), 'Trust');
    await review(tab()).click();
    await again.click();
    await change(tab()).waitFor();
    await soon(() => responseOf(product(), 'back-13', round)).toMatchObject({ score: 62 });
  });

  test('where something is open, every area comes before the review', async () => {
    const round = await newRound('Something open');
    await saveDraft(product(), 'back-14', round, { P1: 3, P2: 3, P3: 3 }, inDach);
    const { tab } = await open('back-14', round);
    await isAt(tab(), 'Planning');
    await next(tab()).waitFor();
    expect(await review(tab()).count()).toBe(0);
  });

  test('what is sent leaves no pages to go back to, also none of an earlier visit', async () => {
    const round = await newRound('Sent');
    const { page, tab } = await open('back-7', round);
    await begin(tab(), 'DACH');
    await next(tab()).click();
    await isAt(tab(), 'Demand');
    await next(tab()).click();
    await isAt(tab(), 'Customers');
    await goTo(tab(), `results/${round}`);
    await next(tab()).waitFor({ state: 'detached' });
    await saveDraft(product(), 'back-7', round, allAnswered(3), inDach);
    await goTo(tab(), `answer/${round}`);
    await send(tab()).click();
    await change(tab()).waitFor();
    await back(page);
    await change(tab()).waitFor({ state: 'detached' });
    await back(page);
    await change(tab()).waitFor();
    await soon(() => depth(tab())).toBe(0);
    await leaves(page);
  });

  test('loading the page anew adds nothing to go back through', async () => {
    const { page, tab, reload } = await open('back-8', await newRound('Anew'));
    await begin(tab(), 'DACH');
    await key(tab(), 'P1', 4).tap();
    await untilSaved(tab());
    const before = await page.evaluate(() => window.history.length);
    for (let time = 0; time < 3; time += 1) {
      await reload();
      await isAt(tab(), 'Planning');
    }
    expect(await page.evaluate(() => window.history.length)).toBe(before);
  });

  test('the link to where somebody is already leads to the start, and each Back one page on from there', async () => {
    const { page, tab } = await open('back-9', await newRound('Link'));
    await begin(tab(), 'DACH');
    await next(tab()).click();
    await isAt(tab(), 'Demand');
    await goTo(tab(), 'answer');
    await tab().getByRole('button', { name: 'Start' }).click();
    await isAt(tab(), 'Demand');
    await back(page);
    await tab().getByRole('button', { name: 'Start' }).waitFor();
    await back(page);
    await isAt(tab(), 'Demand');
    await back(page);
    await isAt(tab(), 'Planning');
  });

  test('Back from changing sent answers leads to the own result they came from', async () => {
    const round = await newRound('Change');
    await saveDraft(product(), 'back-10', round, allAnswered(3), inDach);
    const { page, tab } = await open('back-10', round);
    await send(tab()).click();
    await change(tab()).click();
    await isAt(tab(), 'Planning');
    await next(tab()).click();
    await isAt(tab(), 'Demand');
    await back(page);
    await isAt(tab(), 'Planning');
    await back(page);
    await change(tab()).waitFor();
    await change(tab()).click();
    await isAt(tab(), 'Planning');
    await hostBack(page);
    await change(tab()).waitFor();
    await leaves(page);
  });
}

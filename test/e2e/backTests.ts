import { soon } from '../builders/soon.ts';
import { begin, chosen, key, saveDraft, untilSaved } from './answering.ts';
import {
  back,
  continuing,
  depth,
  goTo,
  hostBack,
  inDach,
  isAt,
  leaves,
  listen,
  next,
  opening,
  ownBack,
  type Given,
} from './goingBack.ts';

/** Where Back leads in the questionnaire: the browser's, the phone's as the host tells it, and the page's own. */
export function backTests({ open, product }: Given): void {
  const newRound = opening(product);

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
}

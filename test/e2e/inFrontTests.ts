import { openRound } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { begin, chosen, key } from './answering.ts';
import { back, hostBack, isAt, next, type Given } from './goingBack.ts';

/** What Back does where something stands in front of the questionnaire. */
export function inFrontTests({ open, product }: Given): void {
  const newRound = (title: string) => openRound(product(), { title, regions: ['DACH', 'Benelux'] });

  test("Back closes what stands in front of the questionnaire, the browser's and the phone's, and turns no page", async () => {
    const { page, tab } = await open('back-11', await newRound('In front'));
    await begin(tab(), 'DACH');
    await next(tab()).click();
    await isAt(tab(), 'Demand');
    const inFront = tab().getByRole('dialog');
    for (const press of [() => back(page), () => hostBack(page)]) {
      await tab().getByRole('button', { name: 'Confidential' }).click();
      await inFront.waitFor();
      await press();
      await inFront.waitFor({ state: 'detached' });
      await isAt(tab(), 'Demand');
    }
    // And then it is the questionnaire's again, one page at a time.
    await back(page);
    await isAt(tab(), 'Planning');
    await hostBack(page);
    await tab().getByRole('button', { name: 'Start' }).waitFor();
  });

  test("an older browser's Back turns the page and takes the dialog along, the phone's closes it; nothing is lost", async () => {
    const { page, tab, reload } = await open('front-1', await newRound('Older'));
    await page.addInitScript(() => void Reflect.deleteProperty(window, 'navigation'));
    await reload();
    await begin(tab(), 'DACH');
    expect(await tab().evaluate(() => 'navigation' in window)).toBe(false);
    await key(tab(), 'P1', 4).tap();
    await next(tab()).click();
    await isAt(tab(), 'Demand');
    const inFront = tab().getByRole('dialog');
    await tab().getByRole('button', { name: 'Confidential' }).click();
    await inFront.waitFor();
    await hostBack(page);
    await inFront.waitFor({ state: 'detached' });
    await isAt(tab(), 'Demand');
    await tab().getByRole('button', { name: 'Confidential' }).click();
    await inFront.waitFor();
    await back(page);
    await isAt(tab(), 'Planning');
    await next(tab()).click();
    await isAt(tab(), 'Demand');
    expect(await inFront.count()).toBe(0);
    await back(page);
    await soon(() => chosen(tab())).toEqual({ P1: 4 });
  });
}

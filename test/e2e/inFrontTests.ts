import { openRound } from '../builders/product.ts';
import { begin } from './answering.ts';
import type { Given } from './backTests.ts';
import { back, hostBack, isAt, next } from './goingBack.ts';

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
}

import { soon } from '../builders/soon.ts';
import { allAnswered, ids, key, responseOf, saveDraft } from './answering.ts';
import {
  back,
  change,
  depth,
  hostBack,
  inDach,
  isAt,
  next,
  opening,
  ownBack,
  review,
  send,
  toReview,
  type Given,
} from './goingBack.ts';

/** The way from the statements to the review, and from there to a statement and back. */
export function reviewTests({ open, product }: Given): void {
  const newRound = opening(product);

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
}

import { soon } from '../builders/soon.ts';
import { allAnswered, begin, ids, key, responseOf, saveDraft, untilSaved } from './answering.ts';
import {
  back,
  change,
  depth,
  goTo,
  hostBack,
  inDach,
  isAt,
  leaves,
  next,
  opening,
  review,
  send,
  type Given,
} from './goingBack.ts';

/** Where Back leads once answers have been sent, or wait to be. */
export function sentBackTests({ open, product }: Given): void {
  const newRound = opening(product);

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

  test('what is sent leaves no pages to go back to, also none of an earlier visit', async () => {
    const round = await newRound('Sent');
    const { page, tab } = await open('back-7', round);
    await begin(tab(), 'DACH');
    await next(tab()).click();
    await isAt(tab(), 'Demand');
    await next(tab()).click();
    await isAt(tab(), 'Customers');
    // What is still on its way when somebody goes takes the place of what another device saves meanwhile.
    await untilSaved(tab());
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

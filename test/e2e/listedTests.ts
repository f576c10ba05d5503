import { openRound } from '../builders/product.ts';
import { allAnswered, saveDraft } from './answering.ts';
import { axeSource, violations } from './axe.ts';
import type { TabTests } from './tabTests.ts';

/** Answering on a phone where the round has a list of people. */
export function listedTests(tests: TabTests): void {
  test('where the round has a list of people, it says where they stand, and tells who is not asked', async () => {
    const listed = await openRound(tests.product, { title: 'By list', regions: ['DACH'], state: 'draft' });
    const roster = `rounds/${listed}/roster`;
    const send = async (side: string) => {
      const { headers } = await tests.product.call('owner-1', 'GET', roster);
      const file = `user,side,region\nlisted-1@concord.example,${side},DACH\n`;
      const tag = headers.get('etag') ?? '';
      return tests.product.call('owner-1', 'PUT', roster, file, {
        'Content-Type': 'text/csv',
        'If-Match': tag,
      });
    };
    expect((await send('sales')).status).toBe(200);
    const { headers } = await tests.product.call('owner-1', 'GET', `rounds/${listed}`);
    const opening = { 'If-Match': headers.get('etag') ?? '' };
    await tests.product.call('owner-1', 'PATCH', `rounds/${listed}`, { state: 'open' }, opening);

    const own = (person: string) => tests.visit(person, `answer/${listed}`, { width: 'phone' });
    const stranger = await own('stranger-1');
    await stranger.tab().getByText('You are not on the list for this round.').waitFor();
    expect(await violations(await axeSource(), stranger.tab())).toEqual([]);
    // Liaisons and owners may read what is asked, and would learn only at the end that they are not.
    for (const person of ['liaison-1', 'owner-1'])
      await (await own(person)).tab().getByText('You are not on the list for this round.').waitFor();

    const { tab, reload } = await own('listed-1');
    await tab().getByText('You answer as Sales, DACH.').waitFor();
    expect(await violations(await axeSource(), tab())).toEqual([]);
    await tab().getByRole('button', { name: 'Start' }).click();
    await saveDraft(tests.product, 'listed-1', listed, allAnswered(3));
    await reload();
    // Everything is answered: they come back to sending, not to the first of the pages.
    await tab().getByText('Ready to send.').waitFor();
    // The owner corrects the list while somebody has the page open.
    expect((await send('marketing')).status).toBe(200);
    await tab().getByRole('button', { name: 'Send my answers' }).click();
    await tab().getByText('another side or in another region').waitFor();
    await reload();
    await tab().getByText('You answer as Marketing, DACH.').waitFor();
    await tab().getByRole('button', { name: 'Send my answers' }).click();
    await tab().getByText('Sent. Thank you.').waitFor();
  });
}

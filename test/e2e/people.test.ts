import { local, until } from '../builders/chats.ts';
import { answers } from '../builders/questionSets.ts';
import { openRound, type Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { comeBack } from './openTab.ts';
import { button, dialog, field, heading, inDialog, owning, status } from './owning.ts';
import { underWayTests } from './underWayTests.ts';

let product: Product;
const { visit, start, end } = owning();
beforeAll(async () => {
  product = await start();
});
afterAll(end);

const IN_A_WEEK_MS = 7 * 24 * 3600 * 1000;

test('a liaison whom nobody knows yet is entered by address, waits, and is one with the first visit', async () => {
  const { tab, reload } = await visit('people');
  const enter = async (address: string, name: string) => {
    await button(tab(), 'Add a liaison').first().click();
    await field(tab(), 'Address or object id').fill(address);
    await field(tab(), 'Name').fill(name);
    await inDialog(tab(), 'Add').click();
  };
  await enter('noor@', 'Noor');
  await dialog(tab()).getByText('An address looks like name@company.com').waitFor();
  // What the tab takes for an address the server may not: it says so at the field, and nothing typed is lost.
  await field(tab(), 'Address or object id').fill('noor(x)@concord.example');
  await inDialog(tab(), 'Add').click();
  await dialog(tab()).getByText('is not an address such as').waitFor();
  await soon(() => field(tab(), 'Address or object id').getAttribute('aria-invalid')).toBe('true');
  await field(tab(), 'Address or object id').fill('Noor@concord.example');
  await inDialog(tab(), 'Add').dblclick();
  await status(tab(), 'Noor becomes a liaison with their first visit to Concord.');
  const row = () => tab().getByRole('listitem').filter({ hasText: 'Noor' });
  await row().getByText('Has not opened Concord yet.').waitFor();
  await enter('noor@concord.example', 'Noor again');
  await dialog(tab()).getByText('This person is a liaison already.').waitFor();
  await inDialog(tab(), 'Cancel').click();

  const { tab: hers } = await visit('disagreements', { person: 'noor' });
  await hers().getByRole('link', { name: 'Disagreements' }).waitFor();
  // The owner's page does not know yet: what they change there does not undo it.
  await button(tab(), 'Change Noor').click();
  await field(tab(), 'Name').fill('Noor N.');
  await inDialog(tab(), 'Save').click();
  await dialog(tab()).getByText('This person has come meanwhile and is a liaison now').waitFor();
  await inDialog(tab(), 'Cancel').click();
  await reload();
  await row().getByText('They do not have Concord in Teams.').waitFor();
  await local(product, 'chats/noor/install', {});
  await reload();
  await row().getByText('messages arrive').waitFor();
  await tab()
    .getByRole('cell', { name: /^Liaison has come/ })
    .first()
    .waitFor();
});

/** The list as it is, without those; @returns how it is put back */
async function removeLiaisons(ids: readonly string[]): Promise<() => Promise<unknown>> {
  const save = async (items: unknown[]) => {
    const { headers } = await product.call('owner-1', 'GET', 'liaisons');
    const ifMatch = { 'If-Match': headers.get('etag') ?? '' };
    return product.call('owner-1', 'PUT', 'liaisons', { items }, ifMatch);
  };
  const { body } = await product.call('owner-1', 'GET', 'liaisons');
  const items = body.items as { id: string; name: string }[];
  await save(items.filter(({ name }) => !ids.some((id) => name.includes(id))));
  return () => save(items);
}

test('a liaison whose role is taken away while the page is open loses the cases, but nothing that they are typing', async () => {
  await openRound(product, { title: 'Roles' });
  const { tab } = await visit('disagreements', { person: 'liaison-1' });
  const guide = tab().getByRole('list', { name: 'What you do as a liaison' });
  await guide.getByText('means that you talk with both sides').waitFor();
  expect(await guide.getByRole('listitem').count()).toBe(2);
  await button(tab(), 'Got it').click();
  await tab().getByRole('heading', { name: 'What you do as a liaison' }).waitFor({ state: 'detached' });
  const putBack = await removeLiaisons(['Jonas']);
  await comeBack(tab());
  await heading(tab(), 'You have no next step to do.').waitFor();
  expect(await tab().getByRole('link', { name: 'Disagreements' }).count()).toBe(0);
  await putBack();
  await comeBack(tab());
  await heading(tab(), 'Disagreements').waitFor();
  expect(await tab().getByRole('heading', { name: 'What you do as a liaison' }).count()).toBe(0);
});

test('a page that is left open shows what another owner did, says why it may be older, and is let alone while one writes', async () => {
  const { page, context, tab } = await visit('people');
  const marijke = () => tab().getByRole('listitem').filter({ hasText: 'Marijke' });
  await marijke().waitFor();
  await button(tab(), 'Add a liaison').first().click();
  await field(tab(), 'Name').fill('Half a na');
  const putBack = await removeLiaisons(['Marijke']);
  await comeBack(tab());
  await soon(() => field(tab(), 'Name').inputValue()).toBe('Half a na');
  await inDialog(tab(), 'Cancel').click();
  await comeBack(tab());
  await marijke().waitFor({ state: 'detached' });
  await putBack();

  await context.setOffline(true);
  await tab().getByText('No connection. This may be older.').waitFor();
  await context.setOffline(false);
  await marijke().waitFor();
  await tab().getByText('This may be older.').waitFor({ state: 'detached' });

  await page.route('**/api/people/reach', (route) => route.fulfill({ status: 500, body: '' }));
  await comeBack(tab());
  await tab().getByText('Concord does not answer just now. This may be older.').waitFor();
  await marijke().waitFor();
  await page.unroute('**/api/people/reach');
  await button(tab(), 'Try again').click();
  await tab().getByText('This may be older.').waitFor({ state: 'detached' });

  // Where the log alone cannot be read, it says so itself.
  await page.route('**/api/audit*', (route) => route.fulfill({ status: 500, body: '' }));
  await comeBack(tab());
  await tab().getByText('Concord does not answer just now. This may be older.').waitFor();
  await page.unroute('**/api/audit*');
  await button(tab(), 'Try again').click();
  await tab().getByText('This may be older.').waitFor({ state: 'detached' });
});

test('an owner sees whom invitations do not reach and why, and has them tried again when that is put right', async () => {
  await local(product, 'chats/marketing-1/install', {});
  await local(product, 'connector/faults', {
    faults: [{ status: 403, code: 'ConversationBlockedByUser', persons: ['marketing-1'] }],
  });
  const made = await product.call('owner-1', 'POST', 'rounds', {
    title: 'By list',
    closesAt: new Date(Date.now() + IN_A_WEEK_MS).toISOString(),
  });
  const id = String(made.body.id);
  const { headers } = await product.call('owner-1', 'GET', `rounds/${id}/roster`);
  const people = 'user,side\nmarketing-1@concord.example,marketing\nnobody@concord.example,sales\n';
  await product.call('owner-1', 'PUT', `rounds/${id}/roster`, people, {
    'Content-Type': 'text/csv',
    'If-Match': headers.get('etag') ?? '',
  });
  const round = await product.call('owner-1', 'GET', `rounds/${id}`);
  await product.call(
    'owner-1',
    'PATCH',
    `rounds/${id}`,
    { state: 'open' },
    {
      'If-Match': round.headers.get('etag') ?? '',
    },
  );
  // At noon tomorrow nobody is asleep; timers run.
  const noon = new Date(`${new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10)}T12:00:00Z`);
  await product.putForward(noon);
  const messages = () => product.call('owner-1', 'GET', `rounds/${id}/messages`);
  await until(messages, ({ body }) => (body.unreachable as unknown[]).length > 0);

  const { tab, requests } = await visit(`rounds/${id}`);
  // What needs the owner stands at the top, and leads to where it is told.
  const needs = tab().getByRole('list', { name: 'Needs you' });
  await needs.getByText('One person could not be reached').waitFor();
  await needs.getByRole('button', { name: 'See the messages' }).click();
  const messagesHeading = tab().getByRole('heading', { name: 'Messages' });
  await soon(() => messagesHeading.evaluate((heading) => heading === document.activeElement)).toBe(true);
  const card = tab().locator('section', { has: messagesHeading });
  await card.getByRole('heading', { name: 'One person could not be reached' }).waitFor();
  await tab().getByText('Show who').click();
  await tab().getByRole('listitem').filter({ hasText: 'marketing-1' }).waitFor();
  const invitations = tab().getByRole('row', { name: /^Invitations/ });
  await soon(async () => (await invitations.innerText()).match(/\d+/g)).toEqual(['0', '0', '1']);

  await local(product, 'connector/faults', { faults: [] });
  await button(tab(), 'Try again').dblclick();
  await status(tab(), /1 message goes out/);
  await needs.getByText('could not be reached').waitFor({ state: 'detached' });
  expect(requests.filter((request) => request === `POST rounds/${id}/messages`)).toHaveLength(1);
  await until(messages, ({ body }) => (body.invitations as { reached: number }).reached === 1);
  expect((await messages()).body).toMatchObject({ invitations: { reached: 1, unreachable: [] } });
});

test('answers that were erased although no reply came are not said to be there', async () => {
  const round = await openRound(product, { title: 'Lost' });
  const response = `rounds/${round}/response`;
  await product.call('sales-3', 'PUT', response, { side: 'sales', answers: answers(4) });
  const { page, tab } = await visit(`answer/${round}`, { person: 'sales-3' });
  await button(tab(), 'Erase them').click();
  await page.route('**/response', async (route) => {
    if (route.request().method() === 'DELETE') await route.fetch();
    await route.abort();
  });
  await inDialog(tab(), 'Erase them').click();
  await dialog(tab()).getByText('so it is not known whether they are erased.').waitFor();
  await page.unroute('**/response');
  await inDialog(tab(), 'Erase them').click();
  await tab().getByText('Your answers are erased.').waitFor();
});

test('somebody sees what is kept of them and for how long, takes it along, changes and erases their answers', async () => {
  const made = await product.call('owner-1', 'POST', 'rounds', {
    title: 'To be erased',
    closesAt: new Date(Date.now() + IN_A_WEEK_MS).toISOString(),
    state: 'open',
  });
  const response = `rounds/${String(made.body.id)}/response`;
  await product.call('sales-4', 'PUT', response, { side: 'sales', answers: answers(3) });
  const { tab, page } = await visit(`answer/${String(made.body.id)}`, { person: 'sales-4' });
  const open = async () => {
    await button(tab(), 'My data').click();
    await dialog(tab()).getByText('Besides your answers').waitFor();
  };
  await open();
  await dialog(tab()).getByText('Your answers to 20 statements').waitFor();
  await dialog(tab())
    .getByText(/deleted on/)
    .first()
    .waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    inDialog(tab(), 'Save all of it as a file').click(),
  ]);
  expect(file.suggestedFilename()).toBe('concord-my-data.json');

  await dialog(tab()).getByRole('link', { name: 'See, change or erase them' }).first().click();
  await dialog(tab()).waitFor({ state: 'detached' });
  await button(tab(), 'Change my answers').waitFor();
  await button(tab(), 'Erase them').click();
  await inDialog(tab(), 'Erase them').click();
  await tab().getByText('Your answers are erased.').waitFor();
  expect((await product.call('sales-4', 'GET', response)).status).toBe(404);
  const { body } = await product.call('sales-4', 'GET', 'me/data');
  expect(body.rounds).toEqual([]);

  // Whoever asks for it all the time is told to wait, in words.
  await product.call('sales-5', 'PUT', response, { side: 'sales', answers: answers(3) });
  const again = await visit(`answer/${String(made.body.id)}`, { person: 'sales-5' });
  await button(again.tab(), 'My data').waitFor();
  await Promise.all(Array.from({ length: 6 }, () => product.call('sales-5', 'GET', 'me/data')));
  await button(again.tab(), 'My data').click();
  await dialog(again.tab()).getByText('Please try again in a minute.').waitFor();
});

underWayTests(visit, () => product);

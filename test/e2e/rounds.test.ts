import type { Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { axeSource, violations } from './axe.ts';
import {
  button,
  changeRound,
  dialog,
  field,
  heading,
  inDialog,
  owning,
  roundsThere,
  scheduled,
  status,
  unfold,
} from './owning.ts';
import { fieldFaultTests } from './fieldFaultTests.ts';
import { researchTests } from './researchTests.ts';
import { rosterTests } from './rosterTests.ts';
import { ruleTests } from './ruleTests.ts';
import { setTests } from './setTests.ts';
import { zoneTests } from './zoneTests.ts';

let product: Product;
let axe: string;
const { visit, start, end } = owning();

beforeAll(async () => {
  [product, axe] = await Promise.all([start(), axeSource()]);
});
afterAll(end);

test('rounds and people are for owners; others are told so, and the header does not lead them there', async () => {
  const { tab } = await visit('rounds', { person: 'liaison-1' });
  await heading(tab(), 'Rounds are for round owners.').waitFor();
  expect(await tab().getByRole('link', { name: 'Rounds' }).count()).toBe(0);
  const { tab: people } = await visit('people', { person: 'sales-1' });
  await heading(people(), 'People are for round owners to look after.').waitFor();
});

test('an owner without a round is led to the first; mistakes stand at their fields, and a double click makes one', async () => {
  const { tab, page, requests } = await visit('answer');
  await heading(tab(), 'No round is open.').waitFor();
  await tab().getByRole('link', { name: 'See the rounds' }).click();
  await tab().getByText('There is no round yet.').waitFor();
  const guide = tab().getByRole('list', { name: 'What a first round needs' });
  await guide.getByText('Name the liaisons (done)').waitFor();
  await soon(() => guide.getByText('(done)').count()).toBe(2);
  await tab().getByRole('link', { name: 'New round' }).click();
  await heading(tab(), 'New round').waitFor();

  // What is rarely changed says what it is set to, and is folded.
  const k = field(tab(), 'Smallest group that is shown');
  await tab().getByText('Groups of 5 or more are shown. Answers are kept for 24 months.').waitFor();
  expect(await k.isVisible()).toBe(false);
  await unfold(tab(), 'What protects people');
  // What can be seen without asking is said at once, wherever it is; the first field has the focus.
  await k.fill('2');
  await unfold(tab(), 'What protects people');
  await soon(() => k.isVisible()).toBe(false);
  await button(tab(), 'Schedule the round').click();
  await tab().getByText('Give the round a title.').waitFor();
  await tab().getByText('Enter a whole number from 3 to 100.').waitFor();
  await soon(() => field(tab(), 'Title').evaluate((input) => input === document.activeElement)).toBe(true);
  await field(tab(), 'Title').fill('First');
  // Folded again over what is wrong, it unfolds with the next try, and the keyboard gets there.
  await unfold(tab(), 'What protects people');
  await soon(() => k.isVisible()).toBe(false);
  await button(tab(), 'Schedule the round').click();
  await soon(() => k.evaluate((input) => input === document.activeElement)).toBe(true);
  await k.fill('6');
  await tab().getByText('Groups of 6 or more are shown.').waitFor();
  await field(tab(), 'Regions').fill('DACH\n\ndach');
  await tab().getByRole('radio', { name: 'Not yet' }).check();
  await button(tab(), 'Save as a draft').click();
  // The server has the last word, and says it at the field.
  await tab().locator('[aria-invalid=true]').waitFor();
  await soon(() => field(tab(), 'Regions').getAttribute('aria-invalid')).toBe('true');
  await soon(() => field(tab(), 'Regions').inputValue()).toBe('DACH\n\ndach');
  await field(tab(), 'Regions').fill('DACH\n\nBenelux');
  await button(tab(), 'Save as a draft').dblclick();
  await heading(tab(), 'First').waitFor();
  await tab().getByText('Draft. Only round owners see it.').waitFor();
  expect(requests.filter((request) => request === 'POST rounds')).toHaveLength(2); // the refused one, and the one
  expect(await roundsThere(product)).toMatchObject([{ title: 'First', state: 'draft' }]);
  // Back leads to the rounds, and not to a form that is done.
  await page.evaluate(() => window.history.back());
  await heading(tab(), 'Rounds').waitFor();
});

test('a new round begins with what the company chose before, and whoever leaves it half-way is asked', async () => {
  await scheduled(product, 'Before');
  const { tab } = await visit('rounds');
  await tab().getByRole('link', { name: 'New round' }).click();
  await heading(tab(), 'New round').waitFor();
  await soon(() => field(tab(), 'Regions').inputValue()).toBe('DACH\nBenelux');
  await field(tab(), 'Title').fill('Half-way');
  await tab().getByRole('link', { name: 'People', exact: true }).click();
  await dialog(tab()).getByText('What you typed here is not saved yet.').waitFor();
  await inDialog(tab(), 'Stay here').click();
  await soon(() => field(tab(), 'Title').inputValue()).toBe('Half-way');
  await tab().getByRole('link', { name: 'People', exact: true }).click();
  await inDialog(tab(), 'Leave').click();
  await heading(tab(), 'People').waitFor();
});

test('where two owners change one round, nothing is overwritten and nothing typed is lost', async () => {
  const id = await scheduled(product, 'Two owners');
  const { tab } = await visit(`rounds/${id}/edit`);
  await field(tab(), 'Title').fill('Mine');
  await changeRound(product, id, { title: 'Theirs', minimumGroupSize: 7 });
  await button(tab(), 'Save the changes').click();
  const told = tab().getByRole('alert').filter({ hasText: 'Another round owner' });
  await told.waitFor();
  expect(await told.getByRole('listitem').allInnerTexts()).toEqual([
    'Title: Theirs',
    'Smallest group that is shown: 7',
  ]);
  await soon(() => field(tab(), 'Title').inputValue()).toBe('Mine');
  await soon(() => field(tab(), 'Smallest group that is shown').inputValue()).toBe('7');
  await button(tab(), 'Save the changes').click();
  await heading(tab(), 'Mine').waitFor();
  const { body } = await product.call('owner-1', 'GET', `rounds/${id}`);
  expect(body).toMatchObject({ title: 'Mine', minimumGroupSize: 7 });
});

test('opening and closing ask first; the closing can be moved, but not into the past', async () => {
  const id = await scheduled(product, 'For good');
  const { tab, page, requests } = await visit(`rounds/${id}`);
  const changes = () => requests.filter((request) => request.startsWith('PATCH')).length;
  await button(tab(), 'Open now').click();
  await dialog(tab()).getByText('can no longer be changed').waitFor();
  await page.keyboard.press('Escape');
  await soon(() => button(tab(), 'Open now').evaluate((pressed) => pressed === document.activeElement)).toBe(
    true,
  );
  expect(changes()).toBe(0);
  await button(tab(), 'Open now').click();
  await inDialog(tab(), 'Open it').dblclick();
  await status(tab(), 'The round is open.');
  expect(changes()).toBe(1);
  await tab().getByText('Fixed since the round opened.').waitFor();

  await button(tab(), 'Change closing day').click();
  await field(tab(), 'New closing').fill('2020-01-01T12:00');
  await inDialog(tab(), 'Change it').click();
  await dialog(tab()).getByText('Choose a time that is still to come.').waitFor();
  await field(tab(), 'New closing').fill('2098-03-01T12:00');
  await inDialog(tab(), 'Change it').click();
  await status(tab(), 'It now closes on');
  const { body } = await product.call('owner-1', 'GET', `rounds/${id}`);
  expect(body.closesAt).toBe('2098-03-01T11:00:00.000Z');

  // Another owner is faster: the page shows what they did, and asks again.
  await button(tab(), 'Close now').click();
  await changeRound(product, id, { title: 'For everybody' });
  await inDialog(tab(), 'Close it for good').click();
  await dialog(tab()).getByText('Another round owner has changed this round meanwhile.').waitFor();
  await inDialog(tab(), 'Close it for good').click();
  await status(tab(), 'The round has closed without a result');
  await heading(tab(), 'For everybody').waitFor();
  expect(await tab().getByRole('link', { name: 'See the results' }).count()).toBe(0);
  const who = tab().getByRole('table', { name: 'Who has answered' });
  await soon(() => who.getByRole('row').nth(1).innerText()).toContain('fewer than 5 people');
  await tab().getByRole('link', { name: 'Copy the round' }).click();
  await heading(tab(), 'New round like "For everybody"').waitFor();
});

fieldFaultTests({ visit });
setTests(visit, () => product);
zoneTests({ visit, product: () => product, axe: () => axe });
ruleTests({ visit, product: () => product, axe: () => axe });
rosterTests(visit, () => product);

const ID = '11111111-2222-4333-8444-555555555555';

test('an owner adds a liaison with regions, is warned before the last one goes, and finds it in the log, which can be taken along', async () => {
  await scheduled(product, 'For the log');
  const { tab } = await visit('people');
  await button(tab(), 'Add a liaison').first().click();
  await field(tab(), 'Name').fill('Somebody');
  await inDialog(tab(), 'Add').click();
  await dialog(tab()).getByText('Enter an address.').waitFor();
  await field(tab(), 'Address or object id').fill(ID);
  await dialog(tab()).getByRole('radio', { name: 'Only some' }).check();
  await inDialog(tab(), 'Add').click();
  await dialog(tab()).getByText('Choose at least one region.').waitFor();
  await dialog(tab()).getByRole('checkbox', { name: 'Benelux' }).check();
  // Another owner is at the list too: both changes stand.
  const { body, headers } = await product.call('owner-1', 'GET', 'liaisons');
  const before = body.items as { id: string; name: string }[];
  const kept = before.slice(1);
  await product.call(
    'owner-1',
    'PUT',
    'liaisons',
    { items: kept },
    { 'If-Match': headers.get('etag') ?? '' },
  );
  await inDialog(tab(), 'Add').dblclick();
  await status(tab(), 'Somebody is a liaison now.');
  const { body: after } = await product.call('owner-1', 'GET', 'liaisons');
  expect(after.items).toEqual([...kept, { id: ID, name: 'Somebody', regions: ['Benelux'] }]);

  for (const { name } of kept) {
    await button(tab(), `Remove ${name}`).click();
    expect(await dialog(tab()).getByText('This is the last liaison').count()).toBe(0);
    await inDialog(tab(), 'Remove').click();
    await status(tab(), `${name} is no liaison any more.`);
  }
  await button(tab(), 'Remove Somebody').click();
  await dialog(tab()).getByText('This is the last liaison').waitFor();
  await inDialog(tab(), 'Cancel').click();

  const { tab: fresh, page } = await visit('people');
  await fresh()
    .getByRole('cell', { name: /^Liaisons saved/ })
    .first()
    .waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button(fresh(), 'Save as a file').click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^concord-audit-[\d-]{10}\.csv$/);
});

test('where Teams can ask for a colleague, nobody has to know an object id', async () => {
  const { tab, page } = await visit('people');
  await button(tab(), 'Add a liaison').first().click();
  await inDialog(tab(), 'Choose a colleague').click();
  const colleagues = page.getByRole('dialog', { name: 'Choose a colleague' });
  await colleagues.getByLabel('Search').fill('Birnstiel');
  await colleagues.getByRole('radio').check();
  await colleagues.getByRole('button', { name: 'Done' }).click();
  await inDialog(tab(), 'Add').click();
  await status(tab(), 'Karla Birnstiel is a liaison now.');
});

const places = ['rounds', 'rounds/new', 'people'] as const;

test.each(['light', 'dark', 'contrast'] as const)(
  "on 320 pixels and on the desktop, nothing stands in an owner's way (%s)",
  async (theme) => {
    const [first] = await roundsThere(product);
    const id = first?.id ?? '';
    for (const width of ['320', undefined] as const)
      for (const place of [...places, `rounds/${id}`, `rounds/${id}/people`]) {
        const { tab, close } = await visit(place, { theme, ...(width && { width }) });
        await tab().getByRole('heading', { level: 1 }).waitFor();
        await tab().locator('[aria-busy]').waitFor({ state: 'detached' });
        expect(await violations(axe, tab())).toEqual([]);
        const sideways = await tab().evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(sideways).toBeLessThanOrEqual(0);
        await close();
      }
  },
);

researchTests({ visit, product: () => product, axe: () => axe });

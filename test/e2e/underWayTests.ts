import type { Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { heldBack } from './heldBack.ts';
import { button, dialog, field, heading, inDialog, scheduled, status, type owning } from './owning.ts';

/** What somebody does while what they pressed for is still on its way, as it is for seconds over a slow line. */
export function underWayTests(visit: ReturnType<typeof owning>['visit'], product: () => Product): void {
  test('what is under way cannot be called off: the question stays until it is known what came of it', async () => {
    const { page, tab } = await visit('rounds');
    await tab().getByRole('link', { name: 'People', exact: true }).click();
    await button(tab(), 'Change Marijke Zonnebloem').click();
    await field(tab(), 'Name').fill('Marijke Z.');
    const saving = await heldBack({ page }, '**/api/liaisons', 'PUT');
    await inDialog(tab(), 'Save').click();
    await soon(saving.count).toBe(1);
    await inDialog(tab(), 'Cancel').click({ force: true });
    await inDialog(tab(), 'Saving').focus();
    // Browsers ask the page once or twice, and then close what stands in front of it whatever it says.
    const closed = await tab().evaluateHandle(() => {
      const seen = { times: 0 };
      document.addEventListener('close', () => (seen.times += 1), true);
      return seen;
    });
    await soon(async () => {
      await page.keyboard.press('Escape');
      return closed.evaluate(({ times }) => times > 0);
    }).toBe(true);
    await inDialog(tab(), 'Saving').waitFor();
    await soon(() => inDialog(tab(), 'Saving').evaluate((it) => it === document.activeElement)).toBe(true);
    await page.evaluate(() => window.history.back());
    await inDialog(tab(), 'Saving').waitFor();
    await soon(() => field(tab(), 'Name').inputValue()).toBe('Marijke Z.');
    await saving.letGo();
    await dialog(tab()).waitFor({ state: 'detached' });
    await status(tab(), 'Marijke Z. is changed.');
    await heading(tab(), 'People').waitFor();
  });

  test('while a round is being saved its form takes nothing more: no word is lost that somebody saw there', async () => {
    const id = await scheduled(product(), 'On its way');
    const { page, tab } = await visit(`rounds/${id}/edit`);
    await field(tab(), 'Title').fill('On its slow way');
    const saving = await heldBack({ page }, `**/api/rounds/${id}`, 'PATCH');
    await button(tab(), 'Save the changes').click();
    await soon(saving.count).toBe(1);
    await field(tab(), 'Title').focus();
    await page.keyboard.type(' or another');
    await soon(() => field(tab(), 'Title').inputValue()).toBe('On its slow way');
    await saving.letGo();
    await heading(tab(), 'On its slow way').waitFor();
  });

  test('what a list would change is not shown any more where it was taken back before the answer came', async () => {
    const id = await scheduled(product(), 'Taken back');
    const { page, tab } = await visit(`rounds/${id}/people`);
    const list = {
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('user,side,region\na@b.example,sales,DACH\n'),
    };
    const choose = () => field(tab(), 'Choose a file').first().setInputFiles(list);
    const looking = await heldBack({ page }, '**/roster?preview=true', 'PUT');
    await choose();
    await soon(looking.count).toBe(1);
    await tab().getByRole('radio', { name: 'From groups' }).check();
    await tab().getByRole('radio', { name: 'From a file' }).check();
    await looking.letGo();
    // The place for files takes another one as soon as the answer has come.
    await button(tab(), 'Choose a file').waitFor();
    expect(await button(tab(), 'Use this list').count()).toBe(0);
  });

  test('who leaves the form of a round while it is being saved stays where they went', async () => {
    const id = await scheduled(product(), 'Left behind');
    const { page, tab, requests } = await visit(`rounds/${id}/edit`);
    await field(tab(), 'Title').fill('Left behind, saved');
    const saving = await heldBack({ page }, `**/api/rounds/${id}`, 'PATCH');
    await button(tab(), 'Save the changes').click();
    await soon(saving.count).toBe(1);
    await tab().getByRole('link', { name: 'People', exact: true }).click();
    await inDialog(tab(), 'Leave').click();
    await heading(tab(), 'People').waitFor();
    const asked = () => requests.filter((request) => request === 'GET me').length;
    const before = asked();
    await saving.letGo();
    // The header is told of a round that was saved, and the form at the same moment.
    await soon(() => Promise.resolve(asked() > before)).toBe(true);
    await soon(() => tab().evaluate(() => window.location.hash)).toBe('#/people');
    await heading(tab(), 'People').waitFor();
  });
}

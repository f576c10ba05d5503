import { heldBack } from './heldBack.ts';
import { soon } from '../builders/soon.ts';
import {
  roundsThere,
  scheduled,
  button,
  dialog,
  field,
  heading,
  inDialog,
  status,
  unfold,
} from './owning.ts';
import type { Product } from '../builders/product.ts';
import type { owning } from './owning.ts';

const statements = ['One', 'Two', 'Three', 'Four', 'Five'].map((word, index) => ({
  id: `Q${index + 1}`,
  area: 'all',
  text: `Sentence ${word}.`,
  translations: { de: `Satz ${index + 1}.`, nl: `Zin ${index + 1}.` },
}));
const own = {
  id: 'our-words',
  language: 'en',
  title: 'Our own words',
  areas: [{ id: 'all', name: 'All' }],
  statements,
};
const written = (set: unknown) => JSON.stringify(set, null, 2);
const fileOf = (text: string) => ({
  name: 'own.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const ASKED = 'What people are asked';
const PICK = 'Choose a file of statements';
const titles = async (product: Product) =>
  ((await product.call('owner-1', 'GET', 'question-sets')).body.items as { title: string }[]).map(
    ({ title }) => title,
  );

/** What an owner does with statements, on the product and in the browser of a file of tests. */
export function setTests(visit: ReturnType<typeof owning>['visit'], product: () => Product): void {
  test('an owner uploads own statements: mistakes are listed by place, then a round asks them in the languages it is to have', async () => {
    const { tab, page } = await visit('rounds/new');
    await unfold(tab(), ASKED);
    const upload = (text: string) => field(tab(), PICK).first().setInputFiles(fileOf(text));
    await upload(written(own).replace('"Q2"', '"Q 2"').replace('"text": "Sentence One."', '"txet": "One"'));
    const faults = tab().getByRole('table', { name: 'These statements cannot be used yet.' });
    await faults.waitFor();
    const rows = await faults.getByRole('row').allInnerTexts();
    expect(rows.slice(1).map((row) => row.split(/\s+/).slice(0, 3))).toEqual([
      ['12', '5', 'statements[0].text'],
      ['15', '7', 'statements[0].txet'],
      ['22', '7', 'statements[1].id'],
    ]);
    // The keyboard goes on where the mistakes are.
    await soon(() => tab().evaluate(() => document.activeElement?.querySelector('table') !== null)).toBe(
      true,
    );
    expect(await titles(product())).toHaveLength(1);

    await upload('{ "id": "our-words"');
    await tab().getByText('Ends before the JSON is complete.').waitFor();
    await upload(written({ ...own, id: 'concord-20' }));
    await tab().getByRole('alert').filter({ hasText: "the name of Concord's own statements" }).waitFor();
    await upload(`{"a":"${'x'.repeat(70_000)}"}`);
    await tab().getByRole('alert').filter({ hasText: '64 KiB' }).waitFor();

    // Dropped, and beside the place first: the browser must not open it instead of the tab.
    await tab().evaluate(
      ([text, label]) => {
        const data = new DataTransfer();
        data.items.add(new File([text ?? ''], 'own.json', { type: 'application/json' }));
        const drop = () => new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
        if (document.body.dispatchEvent(drop())) throw new Error('the browser would open the file');
        document.querySelector(`input[aria-label="${label ?? ''}"]`)?.parentElement?.dispatchEvent(drop());
      },
      [written(own), PICK],
    );
    await status(tab(), 'Saved and chosen, 5 statements: "Our own words"');
    await soon(() => field(tab(), 'Statements').inputValue()).toBe('our-words');

    await tab().getByRole('radio', { name: 'Only some of them' }).check();
    await tab().getByRole('checkbox', { name: 'German' }).check();
    await field(tab(), 'Title').fill('In our words');
    await page.keyboard.press('Enter');
    await heading(tab(), 'In our words').waitFor();
    await tab().getByText('English and German').waitFor();
    const made = (await roundsThere(product())).find(({ title }) => title === 'In our words');
    const { body } = await product().call('owner-1', 'GET', `rounds/${made?.id ?? ''}`);
    expect(body).toMatchObject({ languages: ['en', 'de'], questionSet: { id: 'our-words', statements: 5 } });
  });

  test('statements by a name that is taken are replaced only when the owner says so, and a round takes the new words only when it is told to', async () => {
    const id = await scheduled(product(), 'Keeps its words');
    await product().call('owner-1', 'PUT', 'question-sets/taken', { ...own, id: 'taken', title: 'Theirs' });
    const { tab, page } = await visit(`rounds/${id}/edit`);
    const saved = () =>
      tab().getByRole('heading', { level: 1, name: 'Keeps its words', exact: true }).waitFor();
    await unfold(tab(), ASKED);
    await field(tab(), 'Statements').selectOption('taken');
    await button(tab(), 'Save the changes').click();
    await saved();
    const versionOf = async () =>
      (await product().call('owner-1', 'GET', `rounds/${id}`)).body.questionSet as { version: string };
    const first = await versionOf();

    await tab().getByRole('link', { name: 'Change' }).first().click();
    await heading(tab(), 'Change "Keeps its words"').waitFor();
    await unfold(tab(), ASKED);
    const mine = written({ ...own, id: 'taken', title: 'Mine' });
    const upload = () => field(tab(), PICK).first().setInputFiles(fileOf(mine));
    await upload();
    await dialog(tab()).getByRole('heading', { name: 'Replace the statements that are there?' }).waitFor();
    await inDialog(tab(), 'Keep what is there').click();
    expect(await titles(product())).toContain('Theirs');
    await upload();
    const saving = await heldBack({ page }, '**/api/question-sets/taken', 'PUT');
    await inDialog(tab(), 'Replace them').click();
    await soon(saving.count).toBe(1);
    // What is under way can no longer be kept, and nothing says that it was.
    await inDialog(tab(), 'Keep what is there').click({ force: true });
    await page.keyboard.press('Escape');
    await inDialog(tab(), 'Saving').waitFor();
    await saving.letGo();
    await status(tab(), 'Saved and chosen, 5 statements: "Mine"');
    expect(await titles(product())).toContain('Mine');
    expect(await versionOf()).toEqual(first);
    // Whoever puts the words of a round right wants it to ask them; the tick can be taken away.
    const tick = tab().getByRole('checkbox', { name: 'Take the words as they read now' });
    await soon(() => tick.isChecked()).toBe(true);
    await button(tab(), 'Save the changes').click();
    await saved();
    expect(await versionOf()).not.toEqual(first);
  });
}

import { soon } from '../builders/soon.ts';
import { violations } from './axe.ts';
import { openRound } from '../builders/product.ts';
import { button, field, heading, type Given } from './owning.ts';

/** What an owner does with rules that fill in side and region. */
export function ruleTests({ visit, product, axe }: Given): void {
  test('an owner sets rules, tries them out, is told which one lacks words, and the round has them', async () => {
    const { tab } = await visit('rounds/new');
    await field(tab(), 'Title').fill('By rules');
    await field(tab(), 'Regions').fill('DACH\nBenelux');
    const part = tab().getByRole('group', { name: 'Filling in side and region' });
    const before = await part.locator('summary').innerText();
    if (!(await button(tab(), 'Add a rule').isVisible())) await part.getByText(before).click();
    for (const remove of (await part.getByRole('button', { name: /^Remove rule/ }).all()).reverse())
      await remove.click();

    await button(tab(), 'Add a rule').click();
    await field(tab(), 'Words').fill('Vertrieb');
    await button(tab(), 'Add a rule').click();
    const second = part.getByRole('listitem', { name: 'Rule 2' });
    await second.getByLabel('If').selectOption('Office');
    await second.getByLabel('Comparison').selectOption('is exactly');
    await second.getByLabel('Fill in').selectOption('Benelux');
    await field(tab(), 'Not yet').check();
    await button(tab(), 'Save as a draft').click();
    await tab().getByText('Rule 2: write which words it looks for.').waitFor();
    await soon(() => second.getByLabel('Words').evaluate((input) => input === document.activeElement)).toBe(
      true,
    );
    await second.getByLabel('Words').fill('Liège');

    const tried = part.getByRole('group', { name: 'Try it out' });
    await tried.getByLabel('Department').fill('Kitchen');
    await tried.getByText('No rule fits.', { exact: false }).waitFor();
    // Before anything is tried nothing is said of it.
    await tried.getByLabel('Department').fill('');
    await soon(() => tried.getByRole('status').innerText()).toBe('');
    await tried.getByLabel('Department').fill('VERTRIEB SÜD');
    await tried.getByLabel('Office').fill('liege');
    await tried.getByText('Filled in: Sales, Benelux.').waitFor();
    expect(await violations(axe(), tab())).toEqual([]);

    await button(tab(), 'Save as a draft').click();
    await heading(tab(), 'By rules').waitFor();
    await tab().getByText('2 rules').waitFor();
    const { body } = await product().call('owner-1', 'GET', 'rounds');
    const made = (body.items as { title: string; placeRules?: unknown }[]).find(
      ({ title }) => title === 'By rules',
    );
    expect(made?.placeRules).toEqual([
      { of: 'department', how: 'contains', text: 'Vertrieb', side: 'sales', region: null },
      { of: 'office', how: 'is', text: 'Liège', side: null, region: 'Benelux' },
    ]);
  });

  test('rules that are taken over stay folded under their number until one is wrong, and unfold by themselves then', async () => {
    const rule = { of: 'office', how: 'is', text: 'Ghent', side: null, region: 'Benelux' };
    const id = await openRound(product(), {
      title: 'Folded',
      regions: ['DACH', 'Benelux'],
      placeRules: [rule, { ...rule, text: 'Vienna', region: 'DACH' }],
    });
    const { tab } = await visit(`rounds/${id}/copy`);
    await heading(tab(), 'New round like "Folded"').waitFor();
    const fold = tab().getByRole('group', { name: 'Filling in side and region' }).locator('details');
    await fold.getByText('2 rules', { exact: true }).waitFor();
    expect(await fold.getByRole('listitem', { name: 'Rule 1' }).isVisible()).toBe(false);

    // A region goes, far above: which rule named it is not left to be found out.
    await field(tab(), 'Regions').fill('DACH');
    await fold.getByText('One rule names a region that this round does not have.').waitFor();
    await fold.getByRole('listitem', { name: 'Rule 1' }).getByLabel('Words').waitFor();
    await button(tab(), 'Remove it').click();
    await fold.getByText('1 rule', { exact: true }).waitFor();
    // What somebody is at is not taken away from them.
    const words = fold.getByRole('listitem', { name: 'Rule 1' }).getByLabel('Words');
    expect(await words.inputValue()).toBe('Vienna');
    await words.fill('');
    await fold.getByText('1 rule', { exact: true }).click();
    await soon(() => words.isVisible()).toBe(false);
    await field(tab(), 'Title').fill('Unfolded');
    await field(tab(), 'Not yet').check();
    await button(tab(), 'Save as a draft').click();
    await fold.getByText('Rule 1: write which words it looks for.').waitFor();
    await soon(() => words.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('of an open round an owner puts a rule right and lets another round follow, and nothing else', async () => {
    const rule = { of: 'department', how: 'contains', text: 'Field', side: 'marketing', region: null };
    const id = await openRound(product(), { title: 'Asked by rules', placeRules: [rule] });
    const { tab } = await visit(`rounds/${id}/edit`);
    await heading(tab(), /Asked by rules/).waitFor();
    await tab().getByText('A change counts for whoever begins from now on.', { exact: false }).waitFor();
    expect(await field(tab(), 'Regions').count()).toBe(0);
    await tab().getByText('1 rule', { exact: true }).click();
    await field(tab(), 'Fill in').selectOption('Sales');
    await field(tab(), 'Every quarter').check();
    expect(await violations(axe(), tab())).toEqual([]);
    await button(tab(), 'Save the changes').click();
    // The title of the form has the same words in it: what is stored says when it has been saved.
    await soon(async () => (await product().call('owner-1', 'GET', `rounds/${id}`)).body).toMatchObject({
      state: 'open',
      repeat: 'quarter',
      placeRules: [{ ...rule, side: 'sales' }],
    });
  });
}

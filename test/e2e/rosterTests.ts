import { readFile } from 'node:fs/promises';
import type { Route } from 'playwright-core';
import { rosterChange, rosterGroups } from '../../contract/roster.ts';
import { soon } from '../builders/soon.ts';
import { comeBack } from './openTab.ts';
import { button, dialog, field, heading, inDialog, scheduled, status, type owning } from './owning.ts';
import type { Product } from '../builders/product.ts';

const ONE = '11111111-2222-4333-8444-555555555551';
const TWO = '11111111-2222-4333-8444-555555555552';

const linesOf = (text: string) => text.split('\n').map((line) => line.trim());

/** Who may answer: a list of people from a file, or from groups of the directory. */
export function rosterTests(visit: ReturnType<typeof owning>['visit'], product: () => Product): void {
  test('a list of people is tried first: mistakes by line and column, then what would change, and only then the change', async () => {
    const id = await scheduled(product(), 'With a list');
    const { tab } = await visit(`rounds/${id}`);
    await tab().getByRole('link', { name: 'Say who may answer' }).click();
    await heading(tab(), 'Who may answer').waitFor();
    const upload = (text: string) =>
      field(tab(), 'Choose a file')
        .first()
        .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const people = (place: string) =>
      `user,side,region,name\na@company.example,sales,DACH,"Made-up, Ada"\nb@company.example,${place},\n`;
    const change = (name: string, row: number) =>
      tab().getByRole('table', { name }).getByRole('row').nth(row).locator('th, td');

    await upload(people('buying,DACH'));
    const faults = tab().getByRole('table', { name: 'The file cannot be used yet.' });
    await faults.waitFor();
    await soon(async () =>
      (await faults.getByRole('row').nth(1).getByRole('cell').allInnerTexts()).slice(0, 2),
    ).toEqual(['3', '2']);
    await upload(people('marketing,DACH'));
    await soon(async () => (await change('2 people are added', 1).allInnerTexts()).map(linesOf)).toEqual([
      ['a@company.example', 'Made-up, Ada'],
      ['Sales'],
      ['DACH'],
    ]);
    expect((await product().call('owner-1', 'GET', `rounds/${id}/roster`)).body).toMatchObject({
      roster: null,
    });
    await button(tab(), 'Use this list').click();
    await status(tab(), 'Saved: 2 people may answer.');
    // The button stood far below: what has become of it is said where the page begins, and one link leads on.
    await soon(() => tab().evaluate(() => window.scrollY)).toBe(0);
    expect(await tab().locator(`main a[href="#/rounds/${id}"]`).allInnerTexts()).toEqual(['With a list']);
    await upload(people('marketing,Benelux'));
    await soon(async () => (await change('1 person moves', 1).allInnerTexts()).map(linesOf)).toEqual([
      ['b@company.example'],
      ['Marketing', 'DACH'],
      ['Marketing', 'Benelux'],
    ]);
    await tab().getByText('1 person stays as they are.').waitFor();
    await button(tab(), 'Do not use it').click();
    await tab().getByRole('link', { name: 'With a list' }).click();
    await tab().getByText('2 people', { exact: true }).waitFor();
  });

  test('the example beside the file is saved, filled in and taken; so is a list in the words of another language', async () => {
    const id = await scheduled(product(), 'From the example');
    const { tab, page } = await visit(`rounds/${id}/people`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      button(tab(), 'Save this example as a file').click(),
    ]);
    expect(file.suggestedFilename()).toBe('concord-people-example.csv');
    const choose = (buffer: Buffer) =>
      field(tab(), 'Choose a file')
        .first()
        .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
    const rows = tab().getByRole('table', { name: /added/ }).getByRole('rowheader');
    await choose(await readFile(await file.path()));
    await soon(async () => (await rows.allInnerTexts()).map(linesOf)).toEqual([
      ['first.last@company.com', 'First Last'],
      ['someone.else@company.com'],
    ]);
    await choose(Buffer.from('"E-Mail";Team;Région\r\nkarla@company.example;Vertrieb;DACH\r\n'));
    await soon(async () => (await rows.allInnerTexts()).map(linesOf)).toEqual([['karla@company.example']]);
  });

  test('an owner copies the link by which whoever is not invited comes to answer, and can select it where copying is refused', async () => {
    const id = await scheduled(product(), 'Told by hand');
    const { tab, context, page } = await visit(`rounds/${id}`);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab().getByText('once the round is open, the link opens', { exact: false }).waitFor();
    await button(tab(), 'Copy the link to this round').click();
    await status(tab(), 'Copied.');
    const link = await tab().evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/[^/]+\/answer\?context=/);
    expect(JSON.parse(new URL(link).searchParams.get('context') ?? '')).toEqual({
      subEntityId: `answer/${id}`,
    });
    expect(await field(tab(), 'Link to this round').count()).toBe(0);

    // Apps may hold the tab in a frame that is not let near the clipboard.
    await tab().evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await button(tab(), 'Open now').click();
    const asking = dialog(tab());
    await asking.getByText('Nobody is invited or reminded.', { exact: false }).waitFor();
    await asking.getByRole('button', { name: 'Copy the link to this round' }).click();
    const address = asking.getByLabel('Link to this round');
    await soon(() => address.inputValue()).toBe(link);
    await soon(() =>
      address.evaluate((input: HTMLInputElement) => [
        input === document.activeElement,
        input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
      ]),
    ).toEqual([true, link]);
    await status(tab(), 'Copying is not allowed here.');
    await inDialog(tab(), 'Open it').click();
    await status(tab(), 'The round is open.');

    // The link is that of the tab: whoever follows it is asked to answer.
    await page.close();
    const { subEntityId } = JSON.parse(new URL(link).searchParams.get('context') ?? '') as {
      subEntityId: string;
    };
    const { tab: other } = await visit(subEntityId, { person: 'sales-1' });
    await button(other(), 'Start').waitFor();
  });

  test('a list that is left open says where it may be older, and shows what another owner has given meanwhile', async () => {
    const id = await scheduled(product(), 'Left open');
    const { tab, page, context } = await visit(`rounds/${id}/people`);
    await tab().getByRole('heading', { name: 'Anybody in the company can answer.' }).waitFor();
    const address = `**/api/rounds/${id}/roster`;
    await page.route(address, (route) => route.fulfill({ status: 500, body: '' }));
    await comeBack(tab());
    await tab().getByText('Concord does not answer just now. This may be older.').waitFor();
    await page.unroute(address);
    await button(tab(), 'Try again').click();
    await tab().getByText('This may be older.').waitFor({ state: 'detached' });

    await context.setOffline(true);
    await tab().getByText('No connection. This may be older.').waitFor();
    const { headers } = await product().call('owner-1', 'GET', `rounds/${id}/roster`);
    const people = 'user,side,region\na@company.example,sales,DACH\n';
    const given = await product().call('owner-1', 'PUT', `rounds/${id}/roster`, people, {
      'Content-Type': 'text/csv',
      'If-Match': headers.get('etag') ?? '',
    });
    expect(given.status).toBe(200);
    await context.setOffline(false);
    await tab().getByRole('heading', { name: '1 person' }).waitFor();
    await tab().getByText('This may be older.').waitFor({ state: 'detached' });
  });

  test('where the directory is not connected, an owner is told so before typing anything, and what to do instead', async () => {
    const id = await scheduled(product(), 'Without a directory');
    const { tab } = await visit(`rounds/${id}/people`);
    await tab().getByRole('radio', { name: 'From groups' }).check();
    await tab().getByText("not connected with your company's directory").waitFor();
    expect(await button(tab(), 'See what would change').count()).toBe(0);
    await tab().getByRole('radio', { name: 'From a file' }).check();
    await button(tab(), 'Choose a file').waitFor();
  });

  // No directory can run here: what it would answer is played, in the words and the form of the API.
  test('groups say where their people stand: what is missing and what the directory says stands at its group', async () => {
    const id = await scheduled(product(), 'By groups');
    const { tab, page } = await visit('rounds');
    const sent: unknown[] = [];
    const problem = (message: string) => ({
      status: 502,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'urn:concord:problem:groups-unreadable',
        title: 'Groups of Entra could not be read',
        status: 502,
        detail: 'Nothing was changed.',
        errors: [{ path: 'groups[1].id', message }],
      }),
    });
    const changed = (applied: boolean) => {
      const nobody = { people: 0, examples: [] };
      const added = {
        people: 1,
        examples: [{ user: ONE, side: 'sales', region: 'DACH', name: 'Somebody' }],
      };
      const sides = { sales: 1, marketing: 0, observer: 0 };
      const change = { applied, people: 1, sides, added, moved: nobody, removed: nobody };
      return {
        json: rosterChange.parse({ ...change, renamed: 0, unchanged: 0, movesWait: false, ignored: [] }),
      };
    };
    await page.route('**/roster*', async (route: Route) => {
      if (route.request().method() === 'GET') {
        const real = await route.fetch();
        await route.fulfill({
          response: real,
          json: { ...((await real.json()) as object), readsGroups: true },
        });
        return;
      }
      sent.push(rosterGroups.parse(route.request().postDataJSON()));
      const preview = route.request().url().endsWith('preview=true');
      await route.fulfill(sent.length === 1 ? problem('Entra knows no such group') : changed(!preview));
    });
    await tab().evaluate((address) => (window.location.hash = address), `#/rounds/${id}/people`);
    await tab().getByRole('radio', { name: 'From groups' }).check();
    await button(tab(), 'See what would change').click();
    await tab().getByText('Enter the object id of the group.').first().waitFor();
    const [first, second] = [1, 2].map((number) => tab().getByRole('group', { name: `Group ${number}` }));
    if (!first || !second) throw new Error('two groups are there from the start');
    const fill = async (group: typeof first, guid: string, side: string, region: string) => {
      await group.getByLabel(/Object id/).fill(guid);
      await group.getByLabel('Side').selectOption(side);
      await group.getByLabel('Region').selectOption(region);
    };
    await fill(first, ONE, 'sales', 'DACH');
    await fill(second, ONE, 'marketing', 'Benelux');
    await button(tab(), 'See what would change').click();
    await second.getByText('This group is named twice.').waitFor();
    expect(sent).toEqual([]);
    // A link takes nobody away from what they have entered before they have said so.
    const back = tab().locator('main a').first();
    await back.click();
    await tab().locator('dialog').getByRole('button', { name: 'Stay here' }).click();
    await soon(() => first.getByLabel(/Object id/).inputValue()).toBe(ONE);
    await second.getByLabel(/Object id/).fill(TWO);
    await button(tab(), 'See what would change').click();
    await second.getByText('Entra knows no such group.').waitFor();
    await soon(() =>
      second.getByLabel(/Object id/).evaluate((input) => input === document.activeElement),
    ).toBe(true);

    await button(tab(), 'Remove group 2').click();
    await button(tab(), 'See what would change').click();
    await tab().getByText('1 person is added').waitFor();
    // What is shown is no longer what stands in the fields.
    await first.getByLabel('Side').selectOption('marketing');
    await tab().getByText('1 person is added').waitFor({ state: 'detached' });
    await button(tab(), 'See what would change').click();
    await button(tab(), 'Use this list').click();
    await tab().getByText('Saved: 1 person may answer.').waitFor();
    expect(sent.at(-1)).toEqual({ groups: [{ id: ONE, side: 'marketing', region: 'DACH' }] });
    expect(await field(tab(), 'Choose a file').count()).toBe(0);
  });
}

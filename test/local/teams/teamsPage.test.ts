import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import type { Browser, Page } from 'playwright-core';
import { people, tenant } from '../../../local/identity/people.ts';
import { launchBrowser, LONGEST_MS } from '../../builders/browser.ts';
import { axeSource, violations } from '../../e2e/axe.ts';
import { openRound, startProduct, type Product } from '../../builders/product.ts';
import { soon } from '../../builders/soon.ts';

const root = join(__dirname, '..', '..', '..');

let product: Product;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(LONGEST_MS);
  // In place of Concord's own tab, one that only shows what the real teams-js gets from the page.
  const fixture = await readFile(join(root, 'test/fixtures/teamsTab.html'), 'utf8');
  const library = join(root, 'node_modules/@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js');
  await page.route('**/tab/index.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: fixture }),
  );
  await page.route('**/tab/teams.js', (route) => route.fulfill({ path: library }));
});
afterEach(() => page.close());

type Told = {
  context: { app: Record<string, unknown>; page: Record<string, unknown>; user: Record<string, unknown> };
  token: string;
  config: unknown;
  themes: string[];
};
const told = async (): Promise<Told> => {
  await page.waitForSelector('#device:not([data-state=loading])');
  const frame = page.frame('concord-tab');
  if (!frame) throw new Error('the page has no tab');
  await frame.waitForFunction('window.told');
  return frame.evaluate('window.told');
};
const nameOf = (wanted: string): string => people.find(({ id }) => id === wanted)?.name ?? '';
const open = (query: string) => page.goto(`${product.address}/${query}`);

test('teams-js gets from the page what it gets from Teams', async () => {
  await open('?person=sales-1&theme=dark&locale=de-CH&subPage=answer%2Fspring');
  const { context, token, config } = await told();
  const person = people.find(({ id }) => id === 'sales-1');
  expect(context).toMatchObject({
    app: { locale: 'de-ch', theme: 'dark', host: { name: 'Teams', clientType: 'web' } },
    page: { id: 'answer', subPageId: 'answer/spring', frameContext: 'content' },
    user: { id: person?.oid, loginHint: 'sales-1@concord.example', tenant: { id: tenant } },
  });
  expect(decodeJwt(token)).toMatchObject({ oid: person?.oid, scp: 'access_as_user' });
  expect(config).toMatchObject({ entityId: 'answer' });
  expect(await page.getAttribute('#device', 'data-state')).toBe('success');
});

test('another theme reaches the running tab, another person or language opens it anew', async () => {
  await open('?person=sales-1');
  const first = await told();
  expect(first.context.app).toMatchObject({ theme: 'default', locale: 'en' });
  await page.getByLabel('High contrast').check();
  await page.getByLabel('Light').check();
  await soon(async () => (await told()).themes).toEqual(['contrast', 'default']);

  await page.getByLabel(nameOf('marketing-5')).check();
  expect(decodeJwt((await told()).token)['preferred_username']).toBe('marketing-5@concord.example');
  await page.selectOption('[name=locale]', 'nl');
  expect((await told()).context.app['locale']).toBe('nl');
  expect(new URL(page.url()).search).toBe('?person=marketing-5&locale=nl');
});

test.each([
  ['phone', 375],
  ['360', 360],
  ['320', 320],
])(
  'at the width of a phone (%s) the tab has %d pixels and is told that it runs on one',
  async (width, pixels) => {
    await open(`?person=sales-1&width=${width}`);
    expect((await told()).context.app).toMatchObject({ host: { clientType: 'android' } });
    expect(await page.locator('iframe').evaluate((frame) => frame.clientWidth)).toBe(pixels);
  },
);

test('a sign-in can be made to fail, and to give a token that has expired', async () => {
  await open('?person=sales-1&signin=fails');
  expect((await told()).token).toBe('refused: CancelledByUser');
  await open('?person=sales-1&signin=expired');
  expect((decodeJwt((await told()).token).exp ?? 0) * 1000).toBeLessThan(Date.now());
});

test('a sign-in that is changed while the tab runs says when it takes effect, until the tab opens anew', async () => {
  await open('?person=sales-1');
  await told();
  const note = page.locator('#signin-status');
  for (const signin of ['fails', 'expired', 'works']) {
    await page.selectOption('[name=signin]', signin);
    expect(await note.textContent()).toContain("at the tab's next request");
  }
  await page.getByLabel(nameOf('marketing-5')).check();
  expect(await note.textContent()).toBe('');
});

test('a tab that says that it could not start is shown with its reason', async () => {
  await open('?person=sales-1&subPage=fail');
  await page.waitForSelector('#device[data-state=failure]');
  expect(await page.textContent('[role=alert]')).toBe('The tab could not start: Timeout: too slow');
});

test('before anybody is chosen the page says so, and that everybody is made up', async () => {
  await open('');
  expect(await page.textContent('#nobody')).toContain('Choose a person');
  expect(await page.textContent('header')).toContain('stands in for Microsoft Teams');
  expect(await page.textContent('header')).toContain('made up');
  expect(await page.locator('iframe').count()).toBe(0);
  await page.getByLabel(nameOf('marketing-5')).check();
  await told();
});

test('nothing can be pressed before there is something that hears it', async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/local/people', async (route) => {
    await held;
    return route.continue();
  });
  await open('?person=owner-1');
  const more = page.getByRole('button', { name: 'Let 40 more people answer', includeHidden: true });
  const takesFocus = () =>
    more.evaluate((button: HTMLElement) => {
      button.focus();
      return document.activeElement === button;
    });
  expect(await takesFocus()).toBe(false);
  letGo();
  await soon(takesFocus).toBe(true);
});

test('a button lets 40 more people answer the newest open round, and says how it went', async () => {
  await open('?person=owner-1');
  await page.getByRole('button', { name: 'Let 40 more people answer' }).click();
  await page.getByText('No round is open').waitFor();
  await openRound(product, { title: 'Newest', regions: ['DACH', 'Benelux'] });
  await page.getByRole('button', { name: 'Let 40 more people answer' }).click();
  await page.getByText('40 made-up people have answered "Newest".').waitFor();
  await page.getByRole('button', { name: 'Let 40 more people answer' }).click();
  await page.getByText('40 more made-up people have answered "Newest", 80 so far.').waitFor();
});

describe('where the tab asks for a colleague', () => {
  const USER_ABORT = 8000;
  const ask = async (inputs: object): Promise<{ picked: Promise<unknown> }> => {
    await open('?person=sales-1');
    await told();
    const picked = page.frame('concord-tab')?.evaluate(`window.pick(${JSON.stringify(inputs)})`);
    await page.getByRole('dialog').waitFor();
    return { picked: Promise.resolve(picked) };
  };
  const personOf = (id: string) => people.find((person) => person.id === id);
  const asPicked = (id: string) => {
    const { oid: objectId, name: displayName, userPrincipalName: email } = personOf(id) ?? {};
    return { objectId, displayName, email };
  };

  test('one can be found by a part of the name and chosen, and a second choice takes the place of the first', async () => {
    const { picked } = await ask({ title: 'Who does it', singleSelect: true });
    const dialog = page.getByRole('dialog', { name: 'Who does it' });
    expect(await dialog.getByRole('button', { name: 'Done' }).isDisabled()).toBe(true);
    await dialog.getByLabel(nameOf('sales-3')).check();
    await dialog.getByLabel('Search').fill(nameOf('marketing-2').slice(0, 4).toUpperCase());
    expect(await dialog.getByRole('radio').count()).toBe(1);
    await dialog.getByLabel(nameOf('marketing-2')).check();
    expect(await violations(await axeSource(), page.mainFrame())).toEqual([]);
    await dialog.getByRole('button', { name: 'Done' }).click();
    expect(await picked).toEqual([asPicked('marketing-2')]);
  });

  test('several can be chosen, and those who were are chosen already', async () => {
    const { picked } = await ask({ setSelected: [personOf('liaison-1')?.oid] });
    const dialog = page.getByRole('dialog', { name: 'Select people' });
    await dialog.getByLabel(nameOf('sales-3')).check();
    await dialog.getByRole('button', { name: 'Done' }).click();
    expect(await picked).toEqual([asPicked('liaison-1'), asPicked('sales-3')]);
  });

  test.each([
    ['Cancel', () => page.getByRole('button', { name: 'Cancel' }).click()],
    ['Escape', () => page.keyboard.press('Escape')],
  ])('%s chooses nobody, as Teams tells it', async (_how, leave) => {
    const { picked } = await ask({ singleSelect: true });
    await page.getByRole('dialog').getByLabel(nameOf('sales-3')).check();
    await page.getByLabel('Search').fill('zzz');
    await page.getByText('Nobody is called so.').waitFor();
    await leave();
    expect(await picked).toBe(`refused: ${USER_ABORT}`);
  });
});

import type { Frame } from 'playwright-core';
import { soon } from '../builders/soon.ts';
import { axeSource, violations } from './axe.ts';
import type { OpenTab } from './openTab.ts';
import { expectPictures } from './pictures.ts';
import { figures, lastPart, PATIENCE_MS, table } from './pictureTests.ts';
import type { Rounds, Visit } from './resultPages.ts';

const TAB = 'iframe[name=concord-tab]';
const SETUP = 'iframe[name=concord-setup]';

/** All that the tab shows, once its last part is there. */
async function wholeText(tab: Frame): Promise<string | null> {
  await figures(tab);
  await lastPart(tab).waitFor();
  return tab.locator('main').textContent();
}

/** Fills in the dialog in which Teams lets somebody set up the tab, and saves it. */
async function setUp({ page }: OpenTab, button: string, choice: RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.frameLocator(SETUP).getByRole('radio', { name: choice }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('#setup').waitFor({ state: 'hidden' });
}

/** Hangs a round, or always the newest, in the channel, as if somebody had set the tab up. */
async function hang({ product }: Pick<Rounds, 'product'>, shown: string): Promise<void> {
  const tab = {
    entityId: 'x',
    suggestedDisplayName: 'x',
    contentUrl: `${product.address}/tab/index.html#/channel/${shown}`,
  };
  const reply = await fetch(`${product.address}/local/channel`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tab }),
  });
  expect(reply.status).toBe(200);
}

/** A tab in a channel: the same for whoever looks. @param of a round "Spring" that has closed, and one that is open */
export function wallTests(visit: Visit, of: () => Rounds): void {
  test(
    'whoever adds the tab to a channel chooses what it shows, and everybody in it sees the same',
    async () => {
      const { closed, product } = of();
      const owner = await visit('owner-1', closed, { where: 'channel' });
      await setUp(owner, 'Add a tab: Concord', /^Always the newest/);
      const frame = await (await owner.page.waitForSelector(TAB)).contentFrame();
      if (!frame) throw new Error('the channel has no tab');
      await figures(frame);
      await frame.getByText('This tab shows what everybody in the company may see.').waitFor();
      // The owner sees no region, no case and no way to answer here.
      expect(await table(frame, 'Regions').count()).toBe(0);
      expect(await frame.getByRole('navigation').count()).toBe(0);
      expect(await frame.getByText('Disagreements', { exact: true }).count()).toBe(0);
      expect(owner.requests.filter((request) => /disagreements|me$|response/.test(request))).toEqual([]);
      expect(await violations(await axeSource(), frame)).toEqual([]);
      const shown = await wholeText(frame);
      for (const person of ['liaison-1', 'marketing-2']) {
        const other = await visit(person, closed, { where: 'channel' });
        await soon(() => wholeText(other.tab())).toBe(shown);
      }
      await frame.getByRole('link', { name: 'Open in Concord' }).click();
      // The personal app stands in a frame of its own.
      const personal = owner.page.frameLocator(TAB);
      await personal.getByRole('link', { name: 'Disagreements', exact: true }).waitFor();
      const hash = await personal.locator('body').evaluate(() => window.location.hash);
      expect(hash).toBe(`#/results/${closed}`);

      const { tab } = (await (await fetch(`${product.address}/local/channel`)).json()) as {
        tab: Record<string, string>;
      };
      expect(tab).toMatchObject({ entityId: 'results-newest', suggestedDisplayName: 'Concord results' });
      expect(tab['contentUrl']).toMatch(/\/index\.html#\/channel\/newest$/);
    },
    2 * PATIENCE_MS,
  );

  test(
    'every picture of a tab in a channel can be seen as a table, and saved by whoever looks',
    async () => {
      await hang(of(), 'newest');
      const opened = await visit('marketing-2', of().closed, { where: 'channel' });
      await figures(opened.tab());
      await lastPart(opened.tab()).waitFor();
      await expectPictures(opened, [
        ['Levels and scores', 'levels-spring-company'],
        ['Areas', 'areas-spring-company'],
        ['Statements', 'statements-spring-company'],
      ]);
    },
    PATIENCE_MS,
  );

  test('a tab that could not be loaded tries again by itself: nobody stands before it', async () => {
    const { closed } = of();
    const there = await visit('owner-1', closed, { where: 'channel' });
    await figures(there.tab());
    const failing = '**/api/rounds/*/results?audience=everyone';
    const body = JSON.stringify({ type: 'about:blank', title: '', status: 503, detail: '' });
    await there.page.route(failing, (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body }),
    );
    await there.page.reload();
    const frame = there.page.frameLocator(TAB);
    await frame.getByRole('button', { name: 'Try again' }).waitFor();
    await there.page.unroute(failing);
    await frame.locator('body').evaluate(() => window.dispatchEvent(new Event('focus')));
    await frame.getByRole('heading', { level: 1, name: /points from|highest/ }).waitFor();
  });

  test('a tab that is changed begins with what it shows, and only rounds that are everybody\u2019s can be chosen', async () => {
    const { closed } = of();
    const there = await visit('owner-1', closed, { where: 'channel' });
    await figures(there.tab());
    await there.page.getByRole('button', { name: 'Settings of the tab' }).click();
    const frame = await (await there.page.waitForSelector(SETUP)).contentFrame();
    if (!frame) throw new Error('the page has no dialog');
    const newest = frame.getByRole('radio', { name: 'Always the newest' });
    await newest.waitFor();
    await soon(() => newest.isChecked()).toBe(true);
    // Those that can be chosen come together with the first.
    await frame.getByRole('radio', { name: /^Spring/ }).waitFor();
    expect(await frame.getByRole('radio', { name: /Autumn/ }).count()).toBe(0);
    expect(await violations(await axeSource(), frame)).toEqual([]);
    await there.page.getByRole('button', { name: 'Cancel' }).click();
    await setUp(there, 'Settings of the tab', /^Spring/);
    await there.page.locator('#channel-tab', { hasText: 'Spring' }).waitFor();
  });

  test('a tab whose round is not open to everybody, or not there any more, says so to owners too', async () => {
    const { closed, open, product } = of();
    const say = async (round: string, words: string) => {
      await hang({ product }, round);
      const window = await visit('owner-1', closed, { where: 'channel' });
      await window.tab().getByRole('heading', { level: 1, name: words }).waitFor();
    };
    await say(open, 'These results are not open to everybody yet.');
    await say('gone', 'The round that this tab shows does not exist any more.');
  });
}

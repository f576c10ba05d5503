import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { atRest } from '../builders/atRest.ts';
import { until } from '../builders/chats.ts';
import { crowdAnswers } from '../builders/crowd.ts';
import { openRound } from '../builders/product.ts';
import { saveDraft, statement } from './answering.ts';
import { inTheWay } from './inTheWay.ts';
import { overflowOf } from './overflow.ts';
import { figures } from './pictureTests.ts';
import { openTabWindow } from './tabWindow.ts';
import { tabTests } from './tabTests.ts';

const runs = '<img src=x onerror=alert(1)>';
const title = `**bold** &amp; ${runs}`;
const longest = 'Süddeutschland, Österreich, Liechtenstein, deutschsprachiger';
const rightToLeft = 'الخليج العربي (5)';

type Size = Pick<BrowserContextOptions, 'viewport' | 'deviceScaleFactor'>;

let round: string;
const tests = tabTests(async (product) => {
  round = await openRound(product, {
    title,
    regions: [runs, longest, rightToLeft],
    resultsFor: 'while-open',
  });
  for (const region of [runs, longest, rightToLeft]) {
    await crowdAnswers(product, { round, side: 'sales', region, count: 20, mean: 1.6 });
    await crowdAnswers(product, { round, side: 'marketing', region, count: 20, mean: 4 });
  }
  await saveDraft(product, 'room-2', round, { P1: 3 }, { side: 'sales', region: longest });
  await atRest(product, round);
  await until(
    async () =>
      (await product.call('owner-1', 'GET', `rounds/${round}/disagreements`)).body.items as unknown[],
    (items) => items.length >= 2,
  );
});

interface Place {
  readonly name: string;
  readonly person: string;
  readonly at: () => string;
  /** What stands there of what the round's owner has written. */
  readonly says: string;
  /** Until what is to be read there has come. */
  readonly there: (page: Page) => Promise<unknown>;
}
const start: Place = {
  name: 'the start page',
  person: 'room-1',
  at: () => `answer/${round}`,
  says: runs,
  there: (page) => page.getByRole('radio', { name: 'Sales' }).waitFor(),
};
const statements: Place = {
  name: 'the statements',
  person: 'room-2',
  at: () => `answer/${round}`,
  says: '',
  there: (page) => statement(page.mainFrame(), 'P2').waitFor(),
};
const results: Place = {
  name: 'Results',
  person: 'owner-1',
  at: () => `results/${round}`,
  says: title,
  there: (page) => figures(page.mainFrame()),
};
const oneCase: Place = {
  name: 'a case',
  person: 'owner-1',
  at: () => `disagreements/${round}~r00~overall~overall`,
  says: title,
  there: (page) => page.getByRole('list', { name: 'History' }).waitFor(),
};
const roundPage: Place = {
  name: 'its round',
  person: 'owner-1',
  at: () => `rounds/${round}`,
  says: title,
  there: (page) => page.getByRole('heading', { level: 1, name: title }).waitFor(),
};

/** Opens a place in a window of that size. */
async function open({ person, at, there }: Place, size: Size) {
  const page = await openTabWindow(tests.browser, tests.product, { person, place: at(), size });
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  await there(page);
  await page.waitForLoadState('networkidle');
  return { page, tab: page.mainFrame(), ran };
}
const troubles = async (tab: Frame) => [...(await overflowOf(tab)), ...(await inTheWay(tab))];

/**
 * As phones do it whose owner has set larger text: the words grow, and the window does not. What measures itself looks again in
 * the next frame, and may show other words then.
 */
const doubled = async (tab: Frame) => {
  for (let pass = 0; pass < 3; pass++)
    await tab.evaluate(async () => {
      const small = [...document.body.querySelectorAll<HTMLElement>('*:not([data-doubled])')].map((one) => {
        const { fontSize, lineHeight } = getComputedStyle(one);
        return { one, fontSize: parseFloat(fontSize), lineHeight: parseFloat(lineHeight) };
      });
      // What came later has from the words around it what it does not set itself.
      const has = small.map(({ one, fontSize, lineHeight }) => {
        const parent = one.parentElement?.matches('[data-doubled]')
          ? getComputedStyle(one.parentElement)
          : null;
        return {
          size: parent !== null && parseFloat(parent.fontSize) === fontSize,
          line: parent !== null && parseFloat(parent.lineHeight) === lineHeight,
        };
      });
      for (const [at, { one, fontSize, lineHeight }] of small.entries()) {
        one.dataset['doubled'] = '';
        if (!has[at]?.size) one.style.setProperty('font-size', `${2 * fontSize}px`, 'important');
        if (lineHeight > 0 && !has[at]?.line)
          one.style.setProperty('line-height', `${2 * lineHeight}px`, 'important');
      }
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
};

test.each([start, results, oneCase, roundPage])(
  'markup, long names and names from right to left are text, at 360 pixels too: $name',
  async (place) => {
    const { page, tab, ran } = await open(place, { viewport: { width: 360, height: 780 } });
    expect(await page.locator('body').innerText()).toContain(place.says);
    expect(await page.locator('img[src=x], b:text-is("bold"), strong:text-is("bold")').count()).toBe(0);
    expect(ran).toEqual([]);
    expect(await overflowOf(tab)).toEqual([]);
    await page.context().close();
  },
);

test.each([start, statements, results, oneCase])(
  'at 200 per cent nothing is cut, lies on something else or is out of reach: $name',
  async (place) => {
    const halved = { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 };
    const { page, tab } = await open(place, halved);
    expect(await troubles(tab)).toEqual([]);
    await page.context().close();
  },
);

test.each(
  [start, statements, results, oneCase, roundPage].flatMap((place) =>
    [1280, 360].map((width) => [place.name, width, place] as const),
  ),
)(
  'with words twice as large nothing is cut, lies on something else or is out of reach: %s, %i pixels',
  async (_, width, place) => {
    const { page, tab } = await open(place, { viewport: { width, height: 900 } });
    await doubled(tab);
    expect(await troubles(tab)).toEqual([]);
    await page.context().close();
  },
);

test('what is cut, covered or lies on something else is found', async () => {
  const page = await tests.browser.newPage({ viewport: { width: 360, height: 600 } });
  await page.setContent(`
    <p style="width:500px">wide</p><p style="width:40px;overflow:hidden;white-space:nowrap">words that are cut</p>
    <button>under</button><div style="position:absolute;inset:0;opacity:0.1"></div>
    <p style="margin:0">one line</p><p style="margin:-12px 0 0">another line</p>`);
  expect(await troubles(page.mainFrame())).toEqual([
    expect.stringMatching(/^the page is \d+ px wider than the window$/),
    'p "words that are cut" is cut',
    'button "under" is covered',
    '"one line" and "another line" lie on each other',
  ]);
  await page.close();
});

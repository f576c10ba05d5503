import type { Frame } from 'playwright-core';
import { openRound } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { allAnswered, key, raised, saveDraft, statement } from './answering.ts';
import { overflowOf } from './overflow.ts';
import type { TabTests } from './tabTests.ts';

const inDach = { side: 'sales', region: 'DACH' };

/** What fits a small phone and a thumb. */
export function sizeTests(tests: TabTests): void {
  const newRound = (more = {}) =>
    openRound(tests.product, { title: 'Small', regions: ['DACH', 'Benelux'], ...more });

  test('at 320 pixels nothing needs sideways scrolling, on any page', async () => {
    const round = await newRound({ awareness: true });
    const open = (person: string) => tests.visit(person, `answer/${round}`, { width: '320' });
    await saveDraft(tests.product, 'small-1', round, allAnswered(3), inDach);
    const [fresh, filled] = [await open('small-0'), await open('small-1')];
    const { tab } = filled;
    const sideways = (frame: Frame) =>
      frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await fresh.tab().getByRole('radio', { name: 'Sales' }).waitFor();
    expect(await sideways(fresh.tab())).toBe(0);
    const regions = ['Süddeutschland, Österreich, Liechtenstein & deutschsprach', 'Benelux'];
    const wide = await tests.visit('small-2', `answer/${await newRound({ regions })}`, {
      width: '320',
    });
    await wide.tab().getByRole('combobox', { name: 'Your region' }).waitFor();
    expect(await sideways(wide.tab())).toBe(0);

    await statement(tab(), 'P1').waitFor();
    expect(await tab().evaluate(() => window.innerWidth)).toBe(320);
    for (let page = 0; page < 7; page += 1) {
      expect(await sideways(tab())).toBe(0);
      await tab()
        .getByRole('button', { name: /^(Next|Review and send)/ })
        .last()
        .click();
    }
    await tab().getByText('Ready to send.').waitFor();
    expect(await sideways(tab())).toBe(0);
    await tab().getByRole('button', { name: 'Send my answers' }).click();
    await tab().getByText('You see the two teams as Aligned.').waitFor();
    expect(await sideways(tab())).toBe(0);
  });

  test.each(['de', 'es', 'fr', 'nl'])(
    'at 320 pixels the words of the scale stay on the page in %s too',
    async (locale) => {
      const round = await newRound();
      await saveDraft(tests.product, `ends-${locale}`, round, { P1: 3 }, inDach);
      const { tab } = await tests.visit(`ends-${locale}`, `answer/${round}`, { locale, width: '320' });
      // The raised one shows both ends.
      await soon(() => raised(tab())).toBe('P2');
      expect(await overflowOf(tab())).toEqual([]);
    },
  );

  test('being chosen parts no word of "can\'t judge": its words stand in the lines where they stood', async () => {
    const round = await newRound();
    await saveDraft(tests.product, 'words-1', round, { P1: null }, inDach);
    const { tab } = await tests.visit('words-1', `answer/${round}`, { locale: 'es' });
    await statement(tab(), 'P1').waitFor();
    const lines = (id: string) =>
      key(tab(), id, 'cannot judge')
        .locator('span')
        .evaluate((face) => {
          const words = document.createRange();
          words.selectNodeContents(face);
          return new Set(Array.from(words.getClientRects(), ({ top }) => top)).size;
        });
    expect(await lines('P1')).toBe(await lines('P2'));
  });

  test('keys are as large as a thumb: 48 high, 52 wide on a phone and 41 at 320 pixels', async () => {
    const round = await newRound();
    await saveDraft(tests.product, 'size-1', round, { P1: 1 }, inDach);
    const sizes = [];
    for (const width of ['phone', '320'] as const) {
      const { tab } = await tests.visit('size-1', `answer/${round}`, { width });
      await statement(tab(), 'P1').waitFor();
      const box = await key(tab(), 'P2', 1).boundingBox();
      sizes.push([Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)]);
    }
    expect(sizes).toEqual([
      [52, 48],
      [41, 48],
    ]);
  });
}

import { soon } from '../builders/soon.ts';
import { begin, chosen, focused, key, raised, statement } from './answering.ts';
import type { OpenTab } from './openTab.ts';

interface Given {
  /** Opens the questionnaire for somebody who has not answered yet. */
  readonly open: (person: string) => Promise<OpenTab>;
}

/** What the keyboard does in the questionnaire, alone and in turns with the mouse. */
export function keyTests({ open }: Given): void {
  test('arrows choose and stay, Tab changes the statement, Delete clears', async () => {
    const { page, tab } = await open('keys-1');
    await begin(tab(), 'DACH');
    await statement(tab(), 'P1').locator('input').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await soon(() => chosen(tab())).toEqual({ P1: 3 });
    await soon(() => focused(tab())).toBe('P1');

    await page.keyboard.press('Tab');
    await soon(() => focused(tab())).toBe('P2');
    await page.keyboard.press('5');
    await soon(() => focused(tab())).toBe('P3');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Delete');
    await soon(() => chosen(tab())).toEqual({ P1: 3 });
    await soon(() => raised(tab())).toBe('P2');
  });

  test('after "Start" the first digit answers the first statement', async () => {
    const { page, tab } = await open('keys-3');
    await begin(tab(), 'DACH');
    await soon(() => focused(tab())).toBe('P1');
    await page.keyboard.press('4');
    await soon(() => chosen(tab())).toEqual({ P1: 4 });
  });

  test('digits act only while the focus is in a statement', async () => {
    const { page, tab } = await open('keys-2');
    await begin(tab(), 'DACH');
    await tab().getByRole('button', { name: 'Trust, 0 of 3' }).focus();
    await page.keyboard.press('4');
    expect(await chosen(tab())).toEqual({});
  });

  test('a click raises the next statement, and a digit then answers that one', async () => {
    const { page, tab } = await open('mouse-1');
    await begin(tab(), 'DACH');
    await key(tab(), 'P1', 4).click();
    await soon(() => raised(tab())).toBe('P2');
    await page.keyboard.press('2');
    await key(tab(), 'P4', 'cannot judge').click();
    await soon(() => chosen(tab())).toEqual({ P1: 4, P2: 2, P4: 0 });
  });

  test('after a click beside the statements digits still answer the raised one, and arrows scroll', async () => {
    const { page, tab } = await open('mouse-2');
    await begin(tab(), 'DACH');
    await soon(() => focused(tab())).toBe('P1');
    for (const [beside, digit, next] of [
      [tab().getByRole('heading', { level: 1 }), '4', 'P2'],
      [statement(tab(), 'P4').locator('p'), '2', 'P3'],
      [tab().locator('header'), '5', 'P4'],
    ] as const) {
      await beside.click({ position: { x: 2, y: 2 } });
      await soon(() => focused(tab())).toBe(null);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press(digit);
      await soon(() => raised(tab())).toBe(next);
      await soon(() => focused(tab())).toBe(next);
    }
    expect(await chosen(tab())).toEqual({ P1: 4, P2: 2, P3: 5 });
    await page.keyboard.press('Tab');
    await soon(() => focused(tab())).toBe('D1');
  });

  test('so they do where the browser does not say what a click was made with, and a click in a dialog leaves nothing', async () => {
    const { page, tab, reload } = await open('mouse-3');
    await page.addInitScript(() =>
      window.addEventListener(
        'click',
        (event) => void Object.defineProperty(event, 'pointerType', { value: undefined }),
        true,
      ),
    );
    await reload();
    await begin(tab(), 'DACH');
    await soon(() => focused(tab())).toBe('P1');
    await tab()
      .getByRole('heading', { level: 1 })
      .click({ position: { x: 2, y: 2 } });
    await soon(() => focused(tab())).toBe(null);
    await page.keyboard.press('4');
    await soon(() => chosen(tab())).toEqual({ P1: 4 });

    await tab().getByRole('button', { name: 'How to answer' }).click();
    const dialog = tab().getByRole('dialog');
    // Some browsers leave the focus nowhere when words are clicked; this one has to be asked to.
    await dialog
      .locator('p')
      .first()
      .evaluate((words) => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        words.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'mouse', bubbles: true }));
        words.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      });
    expect(await tab().locator('div[tabindex="-1"]').count()).toBe(0);
  });
}

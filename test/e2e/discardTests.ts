import { openRound, type Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import {
  allAnswered,
  chosen,
  closeRound,
  responseOf,
  saveDraft,
  statement,
  type,
  untilSaved,
} from './answering.ts';
import { heldBack } from './heldBack.ts';
import { comeBack, type OpenTab } from './openTab.ts';

interface Given {
  /** Opens the Answer screen for somebody. */
  readonly open: (person: string, subPage?: string) => Promise<OpenTab>;
  readonly product: () => Product;
  readonly round: () => string;
}

/** Somebody has changed what they sent, and wants to keep what they sent. */
export function discardTests({ open, product, round }: Given): void {
  const draftOf = async (person: string, of = round()) =>
    (await product().call(person, 'GET', `rounds/${of}/draft`)).body.answers;
  /** Has sent 3 everywhere, and changed two of them since. */
  const changed = async (person: string, of = round()) => {
    const answers = Object.values(allAnswered(3));
    const sent = { side: 'sales', region: 'DACH', answers };
    expect((await product().call(person, 'PUT', `rounds/${of}/response`, sent)).status).toBe(200);
    await saveDraft(product(), person, of, { ...allAnswered(3), P1: 1, P2: 1 }, { region: 'DACH' });
  };
  const dialogIn = ({ tab }: OpenTab) => tab().getByRole('dialog', { name: 'Discard your changes?' });
  const closedBefore = 'The round closed before your changes were sent.';
  const unsent = 'You have changes that you have not sent.';
  const gone = 'Your changes are gone. What you sent counts.';

  const discardAfterClose = async (window: OpenTab) => {
    await window.tab().getByText(closedBefore).waitFor();
    await window.tab().getByRole('button', { name: 'Discard the changes' }).click();
    await dialogIn(window).getByRole('button', { name: 'Discard them' }).click();
    await window.tab().getByText(gone).waitFor();
  };

  describe('changes that were not sent can be discarded', () => {
    test('after a question; a second press and a second window do no harm, and what was sent stays', async () => {
      await changed('discard-1');
      const [one, other] = [await open('discard-1'), await open('discard-1')];
      await other.tab().getByRole('button', { name: 'Go on changing' }).click();
      await statement(other.tab(), 'P1').waitFor();
      await one.tab().getByRole('button', { name: 'Discard the changes' }).click();
      await dialogIn(one).getByRole('button', { name: 'Keep the changes' }).click();
      await one.tab().getByText(unsent).waitFor();
      expect(await draftOf('discard-1')).toMatchObject({ P1: 1 });

      await one.tab().getByRole('button', { name: 'Discard the changes' }).click();
      await dialogIn(one).getByRole('button', { name: 'Discard them' }).dblclick();
      await one.tab().getByText(gone).waitFor();
      await soon(() => one.tab().evaluate(() => document.activeElement?.textContent)).toBe(gone);
      expect(await one.tab().getByText(unsent).count()).toBe(0);
      expect(await draftOf('discard-1')).toEqual({});
      expect(await responseOf(product(), 'discard-1', round())).toMatchObject({ score: 60 });

      await comeBack(other.tab());
      await other.tab().getByText('You see the two teams as Aligned.').waitFor();
      await one.tab().getByRole('button', { name: 'Change my answers' }).click();
      await soon(() => chosen(one.tab())).toEqual(allAnswered(3));
    });

    test('and stay gone where another window goes on: only what is changed there is a change', async () => {
      await changed('discard-5');
      const other = await open('discard-5');
      await other.tab().getByRole('button', { name: 'Go on changing' }).click();
      await soon(() => chosen(other.tab())).toMatchObject({ P1: 1, P2: 1 });
      await product().call('discard-5', 'DELETE', `rounds/${round()}/draft`);
      await type(other.page, other.tab(), 'P3', '4');
      await soon(() => draftOf('discard-5')).toEqual({ ...allAnswered(3), P3: 4 });
      await soon(() => chosen(other.tab())).toEqual({ ...allAnswered(3), P3: 4 });
    });

    test('while the last change is still on its way: it does not land behind, and nothing can be kept by then', async () => {
      await changed('discard-6');
      const window = await open('discard-6');
      const { page, tab, requests } = window;
      const asked = () => requests.filter((request) => /^(PUT|DELETE) .*draft$/.test(request));
      await tab().getByRole('button', { name: 'Go on changing' }).click();
      const saving = await heldBack(window, '**/draft', 'PUT');
      await type(page, tab(), 'P1', '5');
      await soon(saving.count).toBe(1);
      await type(page, tab(), 'P2', '5');
      await tab().getByRole('button', { name: 'Review and send' }).click();
      await tab().getByRole('button', { name: 'Discard the changes' }).click();
      await dialogIn(window).getByRole('button', { name: 'Discard them' }).click();
      await dialogIn(window).getByRole('button', { name: 'Discarding' }).waitFor();
      await dialogIn(window).getByRole('button', { name: 'Keep the changes' }).click({ force: true });
      await page.keyboard.press('Escape');
      await dialogIn(window).getByRole('button', { name: 'Discarding' }).waitFor();
      expect(asked()).toHaveLength(1);

      await saving.letGo();
      await tab().getByText(gone).waitFor();
      await tab().getByRole('button', { name: 'Change my answers' }).click();
      await soon(() => chosen(tab())).toEqual(allAnswered(3));
      expect(asked()).toEqual([`PUT rounds/${round()}/draft`, `DELETE rounds/${round()}/draft`]);
      expect(await draftOf('discard-6')).toEqual({});
    });

    test('from the last page of the questionnaire, where something was changed', async () => {
      await changed('discard-2');
      await product().call('discard-2', 'DELETE', `rounds/${round()}/draft`);
      const window = await open('discard-2');
      const { page, tab } = window;
      await tab().getByRole('button', { name: 'Change my answers' }).click();
      await tab().getByRole('button', { name: 'Review and send' }).click();
      await tab().getByRole('button', { name: 'Send the changes' }).waitFor();
      expect(await tab().getByRole('button', { name: 'Discard the changes' }).count()).toBe(0);
      await tab().getByRole('button', { name: 'Back', exact: true }).click();
      await type(page, tab(), 'P1', '5');
      await untilSaved(tab());
      await tab().getByRole('button', { name: 'Review and send' }).click();
      await tab().getByRole('button', { name: 'Discard the changes' }).click();
      await dialogIn(window).getByRole('button', { name: 'Discard them' }).click();
      await tab().getByText(gone).waitFor();
      await soon(() => draftOf('discard-2')).toEqual({});
      expect(await responseOf(product(), 'discard-2', round())).toMatchObject({ score: 60 });
    });

    test('not without a connection, which is said, and they are still there; then with one', async () => {
      await changed('discard-3');
      const window = await open('discard-3');
      await window.tab().getByRole('button', { name: 'Discard the changes' }).click();
      const confirm = dialogIn(window).getByRole('button', { name: 'Discard them' });
      await confirm.waitFor();
      await window.context.setOffline(true);
      await confirm.click();
      await dialogIn(window).getByRole('alert').waitFor();
      await window.context.setOffline(false);
      expect(await draftOf('discard-3')).toMatchObject({ P1: 1 });
      await confirm.click();
      await window.tab().getByText(gone).waitFor();
      expect(await draftOf('discard-3')).toEqual({});
    });

    test('after the round has closed, too', async () => {
      const short = await openRound(product(), { title: 'Closes', regions: ['DACH', 'Benelux'] });
      await changed('discard-4', short);
      const window = await open('discard-4', `answer/${short}`);
      await window.tab().getByText(unsent).waitFor();
      await closeRound(product(), short);
      await comeBack(window.tab());
      await discardAfterClose(window);
      expect(await draftOf('discard-4', short)).toEqual({});
      await window.reload();
      await window.tab().getByText('You see the two teams as Aligned.').waitFor();
      expect(await window.tab().getByText(closedBefore).count()).toBe(0);
    });

    test('after the round has closed, by whoever opens it only then, and by whoever is still typing', async () => {
      const short = await openRound(product(), { title: 'Ends', regions: ['DACH', 'Benelux'] });
      await changed('discard-7', short);
      await changed('discard-8', short);
      const typing = await open('discard-8', `answer/${short}`);
      await typing.tab().getByRole('button', { name: 'Go on changing' }).click();
      await statement(typing.tab(), 'P1').waitFor();
      // What was typed is on its way while the round closes: the tab may also learn of the closing by itself.
      const saving = await heldBack(typing, '**/draft', 'PUT');
      await type(typing.page, typing.tab(), 'P3', '5');
      await soon(saving.count).toBe(1);
      await closeRound(product(), short);
      await saving.letGo();
      await discardAfterClose(typing);
      expect(await typing.tab().getByRole('button', { name: 'Change my answers' }).count()).toBe(0);
      expect(await draftOf('discard-8', short)).toEqual({});

      const late = await open('discard-7', `answer/${short}`);
      await discardAfterClose(late);
      expect(await draftOf('discard-7', short)).toEqual({});
    });
  });

  test('a side that was chosen, and nothing more, can be erased after the close where "My data" leads', async () => {
    const short = await openRound(product(), { title: 'Side alone' });
    await saveDraft(product(), 'discard-12', short, {});
    await closeRound(product(), short);
    const { tab } = await open('discard-12', `answer/${short}`);
    await tab().getByText('The side that you chose is still kept').waitFor();
    await tab().getByRole('button', { name: 'Erase it' }).click();
    await tab().getByText('Your choice is erased.').waitFor();
    const kept = (await product().call('discard-12', 'GET', 'me/data')).body.rounds;
    expect(kept).not.toContainEqual(expect.objectContaining({ id: short }));
  });

  test('answers that were never sent are shown after the close, and can be erased for good', async () => {
    const short = await openRound(product(), { title: 'Unsent' });
    await saveDraft(product(), 'discard-10', short, { P1: 1, P2: 4 });
    await saveDraft(product(), 'discard-11', short, { P1: 1, P2: 4 });
    const typing = await open('discard-11', `answer/${short}`);
    await statement(typing.tab(), 'P3').waitFor();
    await closeRound(product(), short);
    await comeBack(typing.tab());
    await typing.tab().getByText('The round has closed meanwhile.').waitFor();
    const late = await open('discard-10', `answer/${short}`);
    await late.tab().getByText('This round is closed.').waitFor();
    await late.tab().getByRole('link', { name: 'See its results' }).waitFor();
    for (const [person, window] of [
      ['discard-10', late],
      ['discard-11', typing],
    ] as const) {
      const { tab } = window;
      await tab()
        .getByText(/These answers were not sent.*2 of 20 statements/)
        .waitFor();
      await tab()
        .getByText(/^Nobody else sees them\./)
        .waitFor();
      await tab().getByRole('cell', { name: '4, agree' }).waitFor();
      const dialog = tab().getByRole('dialog', { name: 'Erase your answers?' });
      await tab().getByRole('button', { name: 'Erase them' }).click();
      await dialog.getByRole('button', { name: 'Keep them' }).click();
      expect(await draftOf(person, short)).toEqual({ P1: 1, P2: 4 });
      await tab().getByRole('button', { name: 'Erase them' }).click();
      await dialog.getByRole('button', { name: 'Erase them' }).click();
      await tab().getByText('Your answers are erased.').waitFor();
      await tab().getByText('The round is closed, so you cannot answer it again.').waitFor();
      expect(await draftOf(person, short)).toEqual({});
    }
    await late.reload();
    await late.tab().getByText('You did not answer in it.').waitFor();
  });

  test('answers that are being erased cannot be kept by then', async () => {
    await changed('discard-9');
    const window = await open('discard-9');
    const { page, tab } = window;
    const erasing = await heldBack(window, '**/response', 'DELETE');
    await tab().getByRole('button', { name: 'Erase them' }).click();
    const dialog = tab().getByRole('dialog', { name: 'Erase your answers?' });
    await dialog.getByRole('button', { name: 'Erase them' }).click();
    await soon(erasing.count).toBe(1);
    await dialog.getByRole('button', { name: 'Keep them' }).click({ force: true });
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Erasing' }).waitFor();
    await erasing.letGo();
    await tab().getByText('Your answers are erased.').waitFor();
  });
}

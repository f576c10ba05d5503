import type { HostName } from '../../local/teams/client/hosts.ts';
import { soon } from '../builders/soon.ts';
import { begin, type, untilSaved } from './answering.ts';
import type { TabTests } from './tabTests.ts';

/** The same tab in every app that can hold it, beside the Teams of all other tests. @param places rounds to look at */
export function hostTests(
  tests: TabTests,
  places: () => { readonly open: string; readonly closed: string },
): void {
  const hosts: readonly HostName[] = ['TeamsModern', 'Outlook', 'OutlookWin32', 'Office'];

  test.each(hosts)(
    'in %s one answers, reads results and enters a liaison; no button is a dead one',
    async (host) => {
      const { open, closed } = places();
      const { page, tab } = await tests.visit('owner-1', `answer/${open}`, { host });
      const start = tab().getByRole('button', { name: 'Start' });
      const statement = tab().locator('[data-statement]').first();
      await start.or(statement).first().waitFor();
      // One person goes through all hosts, and finds what they answered in the one before.
      if (await start.isVisible()) await begin(tab());
      await type(page, tab(), 'P1', String((hosts.indexOf(host) % 5) + 1));
      await untilSaved(tab());

      const goTo = (place: string) => tab().evaluate((at) => void (location.hash = `#/${at}`), place);
      await goTo(`results/${closed}`);
      await tab().getByRole('heading', { name: /./ }).first().waitFor();
      await tab().locator('[data-statement]').first().waitFor({ state: 'detached' });

      await goTo('people');
      await tab().getByRole('button', { name: 'Add a liaison' }).first().click();
      await tab().getByLabel('Address or object id').waitFor();
      const pick = tab().getByRole('button', { name: 'Choose a colleague' });
      await soon(() => pick.count()).toBe(host === 'TeamsModern' ? 1 : 0);
      if (host === 'TeamsModern') {
        await pick.click();
        await page.locator('#picker').waitFor();
      }
      await soon(() => page.locator('#tab-failure').isHidden()).toBe(true);
    },
  );
}

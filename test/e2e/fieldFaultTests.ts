import type { Problem } from '../../contract/problems.ts';
import { button, field, heading, type Given } from './owning.ts';

/** Every field that a round's form sends, as the contract names it. */
const sent = [
  'title',
  'questionSet',
  'languages',
  'regions',
  'timeZone',
  'opensAt',
  'closesAt',
  'minimumGroupSize',
  'resultsFor',
  'awareness',
  'repeat',
  'retentionMonths',
  'research',
  'placeRules',
];

/** Where what the server finds wrong is said, whatever it is. */
export function fieldFaultTests({ visit }: Pick<Given, 'visit'>): void {
  test('what the server finds wrong with a round is said at its field, whichever it is, and unfolds it', async () => {
    const { tab, page } = await visit('rounds/new');
    await heading(tab(), 'New round').waitFor();
    await page.route('**/api/rounds', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      const refusal: Problem = {
        type: 'urn:concord:problem:invalid-request',
        title: 'Refused',
        status: 400,
        detail: 'Refused',
        errors: sent.map((path) => ({ path, message: `is wrong in ${path}` })),
      };
      await route.fulfill({ status: 400, contentType: 'application/problem+json', json: refusal });
    });
    await field(tab(), 'Title').fill('Refused');
    await tab().getByRole('radio', { name: 'At a time' }).check();
    await field(tab(), 'Opens').fill('2035-10-01T09:00');
    await field(tab(), 'Closes').fill('2035-10-15T17:00');
    await button(tab(), 'Schedule the round').click();
    for (const path of sent) await tab().getByText(`Is wrong in ${path}.`, { exact: true }).waitFor();

    // Each belongs to what it is about, for whoever does not see where it stands.
    const about = (id: string) =>
      tab()
        .locator(`[aria-invalid=true][aria-describedby*="${id}"]`)
        .evaluate((wrong) => wrong.tagName);
    const idOf = async (path: string) =>
      (await tab().getByText(`Is wrong in ${path}.`, { exact: true }).getAttribute('id')) ?? '';
    expect(await about(await idOf('awareness'))).toBe('INPUT');
    expect(await about(await idOf('opensAt'))).toBe('INPUT');
    expect(await about(await idOf('research'))).toBe('INPUT');
    expect(await about(await idOf('repeat'))).toBe('FIELDSET');
    expect(await about(await idOf('resultsFor'))).toBe('FIELDSET');
  });
}

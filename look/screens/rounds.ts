import { press, pressing, unfold, type Screen, type Stage } from '../screen.ts';
import type { World } from '../world/world.ts';

const owner = (round: keyof World, place = '', ...keys: string[]) => ({
  person: 'owner-1',
  at: (world: World) => `rounds/${world[round]}${place}`,
  ...(keys.length > 0 && { steps: pressing(...keys) }),
});
const file = (name: string, mimeType: string, text: string) => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});
const upload =
  (given: ReturnType<typeof file>) =>
  async ({ tab, page }: Stage): Promise<void> => {
    // What the network did before counts as idle: the reply is waited for by name.
    const read = page.waitForResponse((reply) => reply.request().method() === 'PUT');
    await tab.locator('input[type=file]').first().setInputFiles(given);
    await (await read).finished();
  };

/** The Rounds screen of an owner: the list, a round in each state, its form, its people. */
export const roundScreens: readonly Screen[] = [
  { name: 'rounds-list', person: 'owner-1', at: () => 'rounds' },
  { name: 'rounds-new', person: 'owner-1', at: () => 'rounds/new' },
  {
    name: 'rounds-new-zones',
    person: 'owner-1',
    at: () => 'rounds/new',
    steps: async ({ tab }) => {
      const field = tab.getByRole('combobox', { expanded: false }).and(tab.locator('input'));
      await field.fill('+1');
      await tab.getByRole('option').nth(3).waitFor();
    },
  },
  {
    name: 'rounds-new-mistakes',
    person: 'owner-1',
    at: () => 'rounds/new',
    steps: pressing('roundForm.save.at'),
  },
  {
    name: 'rounds-new-rules',
    person: 'owner-1',
    at: () => 'rounds/new',
    steps: async ({ tab }) => {
      const part = tab.locator('details').last();
      await part.locator('summary').click();
      await part.locator('button').last().click();
      await part.locator('li input').last().fill('Sales');
    },
  },
  {
    name: 'rounds-new-unfolded',
    person: 'owner-1',
    at: () => 'rounds/new',
    steps: unfold,
  },
  {
    name: 'rounds-sets-mistakes',
    person: 'owner-1',
    at: () => 'rounds/new',
    steps: async (stage) => {
      await stage.tab.locator('details').first().locator('summary').click();
      await upload(file('set.json', 'application/json', '{ "id": "our words", "title": 5 }'))(stage);
    },
  },
  { name: 'rounds-copy', ...owner('listed', '/copy') },
  { name: 'round-draft', ...owner('draft') },
  { name: 'round-scheduled', ...owner('scheduled') },
  { name: 'round-open', ...owner('asked') },
  { name: 'round-messages', ...owner('autumn') },
  { name: 'round-closed', ...owner('spring') },
  { name: 'round-nobody', ...owner('nobody') },
  { name: 'round-listed', ...owner('listed') },
  { name: 'round-short', ...owner('short') },
  { name: 'roster-short', ...owner('short', '/people') },
  { name: 'round-edit', ...owner('scheduled', '/edit') },
  { name: 'round-edit-open', ...owner('asked', '/edit') },
  {
    name: 'round-link-refused',
    ...owner('asked'),
    steps: async (stage) => {
      await stage.tab.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await press(stage, 'roundPage.link.copy');
      await stage.tab
        .getByRole('status')
        .filter({ hasText: stage.words('roundPage.link.refused') })
        .waitFor();
    },
  },
  { name: 'round-open-now', ...owner('scheduled', '', 'roundPage.open') },
  { name: 'round-close-now', ...owner('asked', '', 'roundPage.close') },
  { name: 'round-closing', ...owner('asked', '', 'roundPage.closing') },
  { name: 'roster-none', ...owner('scheduled', '/people') },
  { name: 'roster-there', ...owner('listed', '/people') },
  { name: 'roster-remove', ...owner('listed', '/people', 'roster.remove') },
  {
    name: 'roster-preview',
    ...owner('listed', '/people'),
    steps: upload(
      file(
        'people.csv',
        'text/csv',
        'user,side,region\nsales-1@concord.example,marketing,DACH\nnew@concord.example,sales,Benelux\n',
      ),
    ),
  },
  {
    name: 'roster-mistakes',
    ...owner('scheduled', '/people'),
    steps: upload(
      file(
        'people.csv',
        'text/csv',
        'user,side,region\nnobody,buying,DACH\nnew@concord.example,sales,Mars\n',
      ),
    ),
  },
  {
    name: 'roster-headings',
    ...owner('scheduled', '/people'),
    steps: upload(file('people.csv', 'text/csv', 'Department,Office\nField,Munich\n')),
  },
  { name: 'rounds-not-yours', person: 'sales-2', at: () => 'rounds' },
];

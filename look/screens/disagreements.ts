import { press, pressing, unfold, type Screen } from '../screen.ts';
import type { World } from '../world/world.ts';

const of = (which: 'openCase' | 'takenCase' | 'agreedCase' | 'closedCase' | 'notedCase', key?: string) => ({
  person: 'liaison-1',
  at: (world: World) => `disagreements/${world[which]}`,
  ...(key !== undefined && { steps: pressing(key) }),
});
const list = (round: keyof World, person = 'liaison-1') => ({
  person,
  at: (world: World) => `disagreements/${world[round]}`,
});

/** The Disagreements screen: the list, a case in each state, and what can be asked there. */
export const disagreementScreens: readonly Screen[] = [
  { name: 'cases-list', ...list('autumn') },
  { name: 'cases-list-owner', ...list('autumn', 'owner-1') },
  { name: 'cases-quiet', ...list('weak') },
  { name: 'cases-none', ...list('nobody') },
  { name: 'case-open', ...of('openCase') },
  { name: 'case-taken', ...of('takenCase') },
  { name: 'case-agreed', ...of('agreedCase') },
  { name: 'case-closed', ...of('closedCase') },
  { name: 'case-noted', ...of('notedCase') },
  { name: 'case-unfolded', ...of('openCase'), steps: unfold },
  {
    name: 'case-tables',
    ...of('openCase'),
    // The other tool of a picture is in a menu.
    steps: async ({ tab }) => {
      for (const turn of await tab.locator('[data-not-in-picture] > button').all()) await turn.click();
    },
  },
  {
    name: 'case-picture-menu',
    ...of('openCase'),
    steps: ({ tab }) => tab.locator('[data-not-in-picture] [aria-haspopup=menu]').first().click(),
  },
  { name: 'case-not-useful', ...of('openCase', 'case.notUseful') },
  { name: 'case-agree', ...of('takenCase', 'case.agreeStep') },
  {
    name: 'case-agree-unreached',
    ...of('takenCase'),
    // Somebody on the list of liaisons who has never opened Concord.
    steps: async (stage) => {
      await press(stage, 'case.agreeStep');
      await stage.tab.locator('dialog select').selectOption({ index: 2 });
      await stage.tab.locator('dialog [role=status]').filter({ hasText: /./ }).waitFor();
    },
  },
  {
    name: 'case-agree-forgotten',
    ...of('takenCase'),
    steps: async (stage) => {
      await press(stage, 'case.agreeStep');
      await stage.tab.locator('dialog input[type=date]').fill('2099-01-31');
      await stage.tab.locator('dialog [role=status]').filter({ hasText: /./ }).waitFor();
    },
  },
  { name: 'case-hand-over', ...of('takenCase', 'case.handOver') },
  { name: 'case-hand-over-open', ...of('openCase', 'case.handOver') },
  { name: 'case-give-back', ...of('takenCase', 'case.giveBack') },
  { name: 'case-note', ...of('takenCase', 'case.addNote') },
  { name: 'case-close', ...of('agreedCase', 'case.close') },
  { name: 'case-change-step', ...of('agreedCase', 'step.change') },
  { name: 'case-drop-step', ...of('agreedCase', 'step.drop') },
  { name: 'case-reopen', ...of('closedCase', 'case.reopen') },
  { name: 'case-not-yours', person: 'liaison-2', at: ({ takenCase }) => `disagreements/${takenCase}` },
  { name: 'steps-own', ...list('autumn', 'sales-1') },
  {
    name: 'steps-own-later',
    ...list('autumn', 'sales-1'),
    steps: async ({ tab }) => {
      await tab.locator('main li button').nth(1).click();
      await tab.locator('dialog input[type=date]').fill('2099-01-31');
      await tab.locator('dialog [role=status]').filter({ hasText: /./ }).waitFor();
    },
  },
  { name: 'steps-none', ...list('autumn', 'sales-3') },
];

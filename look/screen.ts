import type { Frame, Page } from 'playwright-core';
import type { SignInName } from '../local/teams/client/signIn.ts';
import type { World } from './world/world.ts';

/** What a step may use: the page around, the tab in it, and how controls are called in the language of the walk. */
export interface Stage {
  readonly page: Page;
  readonly tab: Frame;
  readonly words: (key: string) => RegExp;
  readonly world: World;
}

/** A screen, a dialog or a state that people come to see. */
export interface Screen {
  /** Unique; the room first: `results-company`. */
  readonly name: string;
  /** A person of people.json, or anybody made up for this id. */
  readonly person: string;
  /** Where in the tab it is, as a deep link says it. */
  readonly at: (world: World) => string;
  /** What stands in the way of the connection before the tab loads. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** From the place that the link leads to, to what is to be seen. */
  readonly steps?: (stage: Stage) => Promise<void>;
  /** It never comes to rest: shapes of a page that is on its way. */
  readonly loading?: boolean;
  /** It hangs in a channel, where the place is what somebody has set the tab up to show. */
  readonly channel?: boolean;
  /** How signing in ends; without it, well. */
  readonly signin?: SignInName;
  /** Of the chat beside the tab, not of the tab. */
  readonly chat?: boolean;
}

/** Presses a button, or follows a link, by the key of its text. */
export async function press({ tab, words }: Stage, key: string, nth = 0): Promise<void> {
  const name = words(key);
  await tab.getByRole('button', { name }).or(tab.getByRole('link', { name })).nth(nth).click();
}
export const pressing =
  (...keys: string[]) =>
  async (stage: Stage): Promise<void> => {
    for (const key of keys) await press(stage, key);
  };

/** Everything on the page that can be unfolded. */
export async function unfold({ tab }: Stage): Promise<void> {
  for (const fold of await tab.locator('summary').all()) if (await fold.isVisible()) await fold.click();
}

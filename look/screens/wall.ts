import type { Page } from 'playwright-core';
import type { Screen } from '../screen.ts';
import type { World } from '../world/world.ts';
import { problem } from './states.ts';

const hangs = (at: (world: World) => string) => ({ person: 'sales-2', channel: true, at });
const notFor = (status: number, kind: string) => (page: Page) =>
  page.route(/\/api\/(results|rounds)/, (route) => route.fulfill(problem(status, kind)));

/** The tab in a channel, and what stands there instead. */
export const wallScreens: readonly Screen[] = [
  { name: 'wall-newest', ...hangs(() => 'channel/newest') },
  { name: 'wall-round', ...hangs(({ spring }) => `channel/${spring}`) },
  { name: 'wall-not-open', ...hangs(({ asked }) => `channel/${asked}`) },
  { name: 'wall-nothing', ...hangs(({ nobody }) => `channel/${nobody}`) },
  { name: 'wall-gone', ...hangs(() => 'channel/no-such-round') },
  { name: 'wall-guest', ...hangs(() => 'channel/newest'), before: notFor(403, 'not-invited') },
];

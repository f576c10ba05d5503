import type { Page } from 'playwright-core';
import type { Screen, Stage } from '../screen.ts';
import type { World } from '../world/world.ts';

/** What the API says where it cannot answer. */
export const problem = (status: number, kind: string) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: `urn:concord:problem:${kind}`,
    title: '',
    status,
    detail: '',
    instance: 'urn:uuid:7f3a19c2-1111-4111-8111-111111111111',
  }),
});
/** What the API answers to everything but who is there. */
const notMe = /\/api\/(?!me$)/;
const never = (page: Page) => page.route(notMe, () => new Promise<never>(() => undefined));
const broken = (page: Page) => page.route(notMe, (route) => route.fulfill(problem(500, 'unexpected')));
const offline = (page: Page) => page.route(notMe, (route) => route.abort('internetdisconnected'));

const places: readonly (readonly [name: string, person: string, at: (world: World) => string])[] = [
  ['answer', 'half-way', ({ asked }) => `answer/${asked}`],
  ['results', 'owner-1', ({ spring }) => `results/${spring}`],
  ['cases', 'liaison-1', ({ autumn }) => `disagreements/${autumn}`],
  ['case', 'liaison-1', ({ openCase }) => `disagreements/${openCase}`],
  ['rounds', 'owner-1', () => 'rounds'],
  ['round', 'owner-1', ({ asked }) => `rounds/${asked}`],
  ['people', 'owner-1', () => 'people'],
  ['compare', 'owner-1', ({ spring }) => `results/${spring}/compare`],
  ['summary', 'owner-1', ({ spring }) => `results/${spring}/summary`],
  ['roster', 'owner-1', ({ listed }) => `rounds/${listed}/people`],
  ['steps', 'sales-1', ({ autumn }) => `disagreements/${autumn}`],
];

/** Those that stay in sight when the connection is lost, and say so at their foot. */
const staying = new Set(['results', 'compare', 'summary', 'people', 'roster', 'steps', 'case']);
const lost = ({ tab }: Stage) => tab.evaluate(() => void window.dispatchEvent(new Event('offline')));

const signIns = [
  ...(['consent', 'administrator', 'rules', 'assignment', 'fails', 'window', 'storage'] as const),
  ...(['elsewhere', 'expired', 'early', 'network'] as const),
];

/** Each screen on its way, failed, without a connection and when it is lost; and what stands in the way of all of them. */
export const stateScreens: readonly Screen[] = [
  ...places.flatMap(([name, person, at]): Screen[] => [
    { name: `loading-${name}`, person, at, before: never, loading: true },
    { name: `failed-${name}`, person, at, before: broken },
    { name: `offline-${name}`, person, at, before: offline },
    ...(staying.has(name) ? [{ name: `stale-${name}`, person, at, steps: lost }] : []),
  ]),
  {
    name: 'failed-sign-in',
    person: 'sales-2',
    at: ({ asked }) => `answer/${asked}`,
    before: (page) => page.route('**/api/me', (route) => route.fulfill(problem(401, 'not-signed-in'))),
  },
  ...signIns.map((signin): Screen => ({
    name: `sign-in-${signin}`,
    person: 'sales-2',
    at: ({ asked }) => `answer/${asked}`,
    signin,
  })),
];

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TAB_VERSION } from '../../contract/tabVersion.ts';
import { wireShape, type WireShape } from '../builders/wireShape.ts';

type Fields = WireShape['replies'];
type OfTab = WireShape & { readonly tab: number };

const without = (some: readonly string[], others: readonly string[]) =>
  some.filter((one) => !others.includes(one));
/** Where fields that both have may be something in the first that they may not be in the second. */
const wider = (one: Fields, other: Fields): string[] =>
  Object.entries(one).flatMap(([at, types]) => {
    const more = other[at] === undefined ? [] : without(types.split('|'), other[at].split('|'));
    return more.length > 0 ? [`${at}: ${more.join('|')}`] : [];
  });
/** What an earlier tab would miss of the API as it is, and what would be refused of what it sends. */
const missed = (then: WireShape, now: WireShape) => ({
  routes: without(then.routes, now.routes),
  replies: [...without(then.given, now.given), ...wider(now.replies, then.replies)],
  requests: [
    ...without(Object.keys(then.requests), Object.keys(now.requests)),
    ...wider(then.requests, now.requests),
    ...without(now.needed, then.needed),
  ],
});
const nothing = { routes: [], replies: [], requests: [] };
const misses = (then: WireShape, now: WireShape) => Object.values(missed(then, now)).flat().length > 0;

const file = path.resolve(__dirname, '../fixtures/wireOfTab.json');
const read = () => JSON.parse(readFileSync(file, 'utf8')) as OfTab;
const now: OfTab = { tab: TAB_VERSION, ...wireShape() };
if (process.env['CONCORD_WRITE'] === '1' && (read().tab < TAB_VERSION || !misses(read(), now)))
  writeFileSync(file, `${JSON.stringify(now, undefined, 2)}\n`);
const then = read();

/**
 * What earlier tabs read and send (docs/decisions/0025-earlier-tabs.md). Where the first of these fails, either the change can
 * be made so that it only adds, or TAB_VERSION is raised; a field that no release has had may be taken out of the list by hand.
 * `CONCORD_WRITE=1 npm run jest -- test/house/apiGrows` writes the list anew where something has only been added, or the
 * version is another one.
 */
describe('a tab that somebody has kept open can speak with this API', () => {
  test('what it asks for and reads is there as it was, and what it sends is taken', () =>
    expect(missed(then, now)).toEqual(nothing));

  test('the list is of the tab as it is, with all that was added', () => expect(then).toEqual(now));

  test('what has only been added is no fault; what goes, means more or is needed now is', () => {
    const [reply = ''] = now.given;
    const [request = ''] = Object.keys(now.requests);
    const more = {
      ...now,
      routes: [...now.routes, 'get /newer'],
      replies: { ...now.replies, 'get /me.newer': 'string' },
      given: [...now.given, 'get /me.newer'],
      requests: { ...now.requests, [`${request}.newer`]: 'string' },
    };
    expect(missed(now, more)).toEqual(nothing);
    expect(missed(more, now)).toEqual({
      routes: ['get /newer'],
      replies: ['get /me.newer'],
      requests: [`${request}.newer`],
    });
    const other = {
      ...now,
      replies: { ...now.replies, [reply]: `${String(now.replies[reply])}|null` },
      needed: [...now.needed, `${request}.newer`],
    };
    expect(missed(now, other)).toEqual({
      ...nothing,
      replies: [`${reply}: null`],
      requests: [`${request}.newer`],
    });
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TAB_VERSION } from '../../contract/tabVersion.ts';
import { wireShape, type WireShape } from '../builders/wireShape.ts';

const file = path.resolve(__dirname, '../fixtures/wireOfTab.json');
const now = wireShape();
if (process.env['CONCORD_WRITE'])
  writeFileSync(file, `${JSON.stringify({ tab: TAB_VERSION, ...now }, undefined, 2)}\n`);
const then = JSON.parse(readFileSync(file, 'utf8')) as WireShape & { readonly tab: number };

const without = (some: readonly string[], others: readonly string[]) =>
  some.filter((one) => !others.includes(one));
type Fields = WireShape['replies'];
/** Where fields that both have may be something in the first that they may not be in the second. */
const wider = (one: Fields, other: Fields): string[] =>
  Object.entries(one).flatMap(([at, types]) => {
    const more = other[at] === undefined ? [] : without(types.split('|'), other[at].split('|'));
    return more.length > 0 ? [`${at}: ${more.join('|')}`] : [];
  });

/**
 * What earlier tabs read and send (docs/decisions/0025-earlier-tabs.md). Where one of these fails, either the change can be
 * made so that it only adds, or TAB_VERSION is raised and `CONCORD_WRITE=1 npm run jest -- test/house/apiGrows` writes the
 * list anew. What has been added is written so at any time.
 */
describe('a tab that somebody has kept open can speak with this API', () => {
  test('the list is of the tab as it is', () => {
    expect(then.tab).toBe(TAB_VERSION);
  });

  test('what it reads of replies is there, and is nothing that it was not', () => {
    expect(without(then.given, now.given)).toEqual([]);
    expect(wider(now.replies, then.replies)).toEqual([]);
  });

  test('what it sends is taken, and nothing is needed that it does not send', () => {
    expect(without(Object.keys(then.requests), Object.keys(now.requests))).toEqual([]);
    expect(wider(then.requests, now.requests)).toEqual([]);
    expect(without(now.needed, then.needed)).toEqual([]);
  });
});

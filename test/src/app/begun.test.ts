import type { ApiClient } from '../../../src/app/api/apiClient.ts';
import { begun } from '../../../src/app/begun.ts';
import { routeOf } from '../../../src/app/route.ts';

const open = { id: 'spring', state: 'open', invited: true, answered: false };

/** Begins for somebody, and tells what has been asked for when all of it is there. */
async function askedFor(address: string, who: object | null, beside = false): Promise<string[][]> {
  const asked: string[] = [];
  const api = ((path: string) => {
    asked.push(path);
    if (path !== 'me') return Promise.resolve({ kind: 'ok', value: path, etag: null });
    return Promise.resolve(
      who === null
        ? { kind: 'not-signed-in', why: 'consent', code: null }
        : { kind: 'ok', value: { rounds: [open], roles: ['participant'], ...who }, etag: null },
    );
  }) as ApiClient;
  const of = (round: string) => ({ results: `${round}/results`, cases: `${round}/cases` });
  const { me } = begun(api, routeOf(address), of, beside);
  const atOnce = [...asked];
  await me;
  // By then everything that follows from who is there has been asked for, too.
  await new Promise(setImmediate);
  return [atOnce, asked.slice(atOnce.length)];
}

it('asks for the round that somebody wants as soon as it is known who they are', async () => {
  expect(await askedFor('#/answer', {})).toEqual([['me'], ['spring/results']]);
});

it('asks for the round that a link names beside who is there', async () => {
  expect(await askedFor('#/results/autumn', {}, true)).toEqual([['me', 'autumn/results'], []]);
});

it('asks for cases of nobody but those who deal with them', async () => {
  const [, later] = await askedFor('#/results/autumn', { roles: ['participant', 'liaison'] }, true);
  expect(later).toEqual(['autumn/cases']);
});

it('asks whoever has to sign in for no more than who they are', async () => {
  expect(await askedFor('#/answer/spring', null)).toEqual([['me'], []]);
});

it('asks for no figures where there is no round', async () => {
  expect(await askedFor('#/answer', { rounds: [] })).toEqual([['me'], []]);
});

import { disagreementsApi } from '../../src/features/disagreements/disagreementsApi.ts';
import type { ApiClient } from '../../src/app/api/apiClient.ts';
import type { Outcome } from '../../src/app/api/outcome.ts';
import { listed } from '../src/features/disagreements/builders.ts';

const ok = (value: unknown) => ({ kind: 'ok', value, etag: null }) as const;
const rounds = ['autumn', 'spring', 'winter'].map((id) => ({ id, title: id }));
const me = { id: 'me', rounds } as unknown as Parameters<ReturnType<typeof disagreementsApi>['loadList']>[1];

test.each([
  ['answers 500', { kind: 'refused', problem: { type: 'about:blank', status: 500 }, retryAfter: null }],
  ['is asked too often', { kind: 'refused', problem: { type: 'about:blank', status: 429 }, retryAfter: 7 }],
  ['does not answer', { kind: 'unreachable' }],
])(
  'where another round %s, this one is shown all the same, with what is known of the rest',
  async (_what, no) => {
    const api: ApiClient = <T>(path: string) => {
      const page = ok({ items: [listed()], next: null });
      const reply =
        path === 'rounds/spring/disagreements'
          ? no
          : path.endsWith('/disagreements')
            ? page
            : ok(path === 'rounds/autumn' ? { state: 'open' } : { items: [] });
      return Promise.resolve(reply as Outcome<T>);
    };
    expect(await disagreementsApi(api, 'en').loadList('autumn', me)).toMatchObject({
      kind: 'ok',
      value: { items: [{ id: listed().id }], elsewhere: [{ round: { id: 'winter' }, open: 1 }] },
    });
  },
);

import type { OwnedRound } from '../../../../contract/rounds.ts';
import type { ApiClient, ApiRequest } from '../../../../src/app/api/apiClient.ts';
import type { Outcome } from '../../../../src/app/api/outcome.ts';
import { fieldsOf } from '../../../../src/features/rounds/form/fields.ts';
import { makeRound } from '../../../../src/features/rounds/form/newRound.ts';
import { roundsApi } from '../../../../src/features/rounds/roundsApi.ts';
import { round } from './builders.ts';

const lost = { kind: 'unreachable' } as const;
const wanted = round({ id: 'new', state: 'scheduled' });
const basis = { known: [round({ id: 'old' })], like: null };

/** The API, whose answer to a new round is lost, and which has these rounds then. */
const losing = (there: readonly OwnedRound[] | null) => {
  const answer = (method: string | undefined): Outcome<unknown> =>
    method === 'POST' || there === null
      ? lost
      : { kind: 'ok', value: { items: there, next: null }, etag: null };
  const client: ApiClient = <T>(_path: string, request?: ApiRequest) =>
    Promise.resolve(answer(request?.method) as Outcome<T>);
  return roundsApi(client);
};

test('a round whose answer was lost is looked for, so that trying again makes no second one', async () => {
  const made = await makeRound(losing([wanted, ...basis.known]), fieldsOf(wanted), basis, false);
  expect(made).toMatchObject({ kind: 'ok', value: { id: 'new' } });
});

test('an older round that looks the same is not taken for it', async () => {
  const twin = { ...wanted, id: 'old' };
  expect(await makeRound(losing([twin]), fieldsOf(wanted), { known: [twin], like: null }, false)).toEqual(
    lost,
  );
});

test('without a connection it is not known whether it was made', async () => {
  expect(await makeRound(losing(null), fieldsOf(wanted), basis, false)).toEqual(lost);
});

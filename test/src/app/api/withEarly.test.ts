import type { ApiClient } from '../../../../src/app/api/apiClient.ts';
import { withEarly } from '../../../../src/app/api/withEarly.ts';

/** A client that tells how often it has been asked for what. */
function countingApi() {
  const asked: string[] = [];
  const api = ((path: string, request?: { method?: string }) => {
    asked.push(`${request?.method ?? 'GET'} ${path}`);
    return Promise.resolve({ kind: 'ok', value: `${path} ${asked.length}`, etag: null });
  }) as ApiClient;
  return { api, asked };
}

it('asks at once for what is wanted soon, and gives it to the first who asks', async () => {
  const { api, asked } = countingApi();
  const early = withEarly(api, ['rounds/r', 'rounds/r/results']);
  expect(asked).toEqual(['GET rounds/r', 'GET rounds/r/results']);
  expect(await early('rounds/r/results')).toMatchObject({ value: 'rounds/r/results 2' });
  expect(await early('rounds/r/results')).toMatchObject({ value: 'rounds/r/results 3' });
  expect(await early('me')).toMatchObject({ value: 'me 4' });
});

it('changes nothing with what was asked for early', async () => {
  const { api, asked } = countingApi();
  const early = withEarly(api, ['rounds/r']);
  await early('rounds/r', { method: 'PATCH' });
  await early('rounds/r');
  expect(asked).toEqual(['GET rounds/r', 'PATCH rounds/r', 'GET rounds/r']);
});

it('gives nobody what has become old', async () => {
  const { api, asked } = countingApi();
  const early = withEarly(api, ['rounds/r']);
  const now = jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
  await early('rounds/r');
  now.mockRestore();
  expect(asked).toHaveLength(2);
});

it('asks for more when that is known, unless somebody has asked meanwhile', async () => {
  const { api, asked } = countingApi();
  const early = withEarly(api, [], Promise.resolve(['cases', 'rounds/r']));
  await early('rounds/r');
  await Promise.resolve();
  expect(asked).toEqual(['GET rounds/r', 'GET cases']);
  expect(await early('cases')).toMatchObject({ value: 'cases 2' });
});

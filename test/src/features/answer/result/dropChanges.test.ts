import type { OwnResponse } from '../../../../../contract/responses.ts';
import { emptyDraft } from '../../../../../src/features/answer/answers/draft.ts';
import { dropChanges } from '../../../../../src/features/answer/result/dropChanges.ts';
import { ok, refused, unreachable } from '../sync/outcomes.ts';

const response: OwnResponse = {
  ...{ score: 60, level: 'aligned', answered: 20, areas: [], side: 'sales', region: null },
  ...{ answers: [], awareness: null, answeredOn: '2026-11-22' },
};
type Api = Parameters<typeof dropChanges>[0];
const api = (given: Partial<Api>): Api => ({
  dropDraft: () => Promise.resolve(ok(undefined)),
  draft: () => Promise.resolve(ok({ ...emptyDraft, answers: { P1: 1 } })),
  response: () => Promise.resolve(ok(response)),
  ...given,
});
const lost = () => Promise.resolve(unreachable);

describe('changes that are discarded', () => {
  test('are gone, and what counts by then is told', async () =>
    expect(await dropChanges(api({}))).toEqual({ kind: 'dropped', sent: response }));

  test('where everything was erased in another window meanwhile, that is told', async () => {
    const erased = () => Promise.resolve(refused('response-not-found'));
    expect(await dropChanges(api({ response: erased }))).toEqual({ kind: 'dropped', sent: null });
  });

  test('where what counts cannot be read, it is not made up', async () =>
    expect(await dropChanges(api({ response: lost }))).toEqual({ kind: 'dropped', sent: undefined }));

  test('without an answer it is looked whether they are gone', async () => {
    const empty = () => Promise.resolve(ok(emptyDraft));
    expect(await dropChanges(api({ dropDraft: lost, draft: empty }))).toMatchObject({ kind: 'dropped' });
    expect(await dropChanges(api({ dropDraft: lost }))).toEqual({ kind: 'failed', failure: unreachable });
    expect(await dropChanges(api({ dropDraft: lost, draft: lost }))).toEqual({ kind: 'unknown' });
  });

  test('a refusal is told, and nothing else is asked', async () => {
    const busy = refused('busy', 1);
    const given = { dropDraft: () => Promise.resolve(busy), draft: lost, response: lost };
    expect(await dropChanges(api(given))).toEqual({ kind: 'failed', failure: busy });
  });
});

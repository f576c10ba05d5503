import type { ApiClient } from '../../../../src/app/api/apiClient.ts';
import type { Outcome } from '../../../../src/app/api/outcome.ts';
import { answerApi } from '../../../../src/features/answer/answerApi.ts';
import { draft } from './answers/builders.ts';
import { settle } from './sync/handSchedule.ts';
import { ok, unreachable } from './sync/outcomes.ts';

/** A server that answers each saving when it is told to, and everything else at once. */
function slowServer() {
  const asked: string[] = [];
  const savings: ((outcome: Outcome<unknown>) => void)[] = [];
  const client: ApiClient = <T>(_path: string, { method = 'GET' } = {}) => {
    asked.push(method);
    return new Promise<Outcome<T>>((resolve) => {
      if (method === 'PUT') savings.push((outcome) => resolve(outcome as Outcome<T>));
      else resolve(ok(undefined as T));
    });
  };
  return { api: answerApi(client, 'r1'), asked, savings };
}

test('a draft is dropped when every saving has ended, however it ended: none lands behind it', async () => {
  const { api, asked, savings } = slowServer();
  void api.saveDraft(draft({ P1: 1 }), null, false);
  void api.saveDraft(draft({ P1: 2 }), null, true);
  const dropped = api.dropDraft();
  await settle();
  expect(asked).toEqual(['PUT', 'PUT']);
  savings[1]?.(ok(draft({ P1: 2 })));
  await settle();
  expect(asked).toEqual(['PUT', 'PUT']);
  savings[0]?.(unreachable);
  expect((await dropped).kind).toBe('ok');
  expect(asked).toEqual(['PUT', 'PUT', 'DELETE']);
});

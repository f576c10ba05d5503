import type {
  QuestionSetBody,
  QuestionSetList,
  QuestionSetSaved,
} from '../../../../contract/questionSets.ts';
import type { ApiClient } from '../../../app/api/apiClient.ts';
import type { Outcome } from '../../../app/api/outcome.ts';

export type QuestionSets = QuestionSetList['items'];

const address = (id: string) => `question-sets/${encodeURIComponent(id)}`;
const json = (content: Blob) => ({ type: 'application/json', content });

/** The requests about question sets. */
export function setRequests(api: ApiClient) {
  return {
    /** Every set that a round can ask: Concord's first. */
    async listSets(): Promise<Outcome<QuestionSets>> {
      const sets: QuestionSets[number][] = [];
      let from: string | null = null;
      do {
        const query: string = from === null ? '' : `?from=${encodeURIComponent(from)}`;
        const page: Outcome<QuestionSetList> = await api<QuestionSetList>(`question-sets${query}`);
        if (page.kind !== 'ok') return page;
        sets.push(...page.value.items);
        from = page.value.next;
      } while (from !== null);
      return { kind: 'ok', value: sets, etag: null };
    },
    readSet: (id: string) => api<QuestionSetBody>(address(id)),
    /** Only says what is wrong, or what would be saved; the version is that of the set it would replace. */
    trySet: (id: string, file: Blob) =>
      api<QuestionSetSaved>(`${address(id)}?preview=true`, { method: 'PUT', file: json(file) }),
    /** @param replaces the version that `trySet` told */
    saveSet: (id: string, file: Blob, replaces: string | null) =>
      api<QuestionSetSaved>(address(id), { method: 'PUT', file: json(file), ifMatch: replaces }),
  };
}
export type SetRequests = ReturnType<typeof setRequests>;

import type { ExportFormat, ExportKind } from '../../../../contract/exports.ts';
import type { Round } from '../../../../contract/rounds.ts';
import type { ApiClient } from '../../../app/api/apiClient.ts';
import { isProblem, type Failure } from '../../../app/api/outcome.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { failureWords } from '../../../app/states/failureWords.ts';

/** The requests about the files of a round. */
export const exportRequests = (api: ApiClient) => ({
  exportFile: (id: string, kind: ExportKind, format: ExportFormat) =>
    api<File>(`rounds/${id}/export?kind=${kind}&format=${format}`, { asFile: true }),
});

/** Why there is no file of single answers; null where there is one. */
export function noAnswers({ research, state, purged }: Pick<Round, 'research' | 'state' | 'purged'>) {
  if (!research) return 'roundPage.export.answers.no';
  if (state !== 'closed') return 'roundPage.export.answers.open';
  return purged ? 'roundPage.export.answers.purged' : null;
}

/** Why a file was not made, in the reader's language. */
export function exportFailure(i18n: Pick<I18n, 't'>, failure: Failure, k: number): string {
  const is = (kind: Parameters<typeof isProblem>[1]) => isProblem(failure, kind);
  if (is('already-handed-out')) return i18n.t('roundPage.export.answers.taken', { k });
  if (is('too-few-people')) return i18n.t('roundPage.export.answers.few', { k });
  if (is('answers-deleted')) return i18n.t('roundPage.export.answers.purged');
  if (is('figures-not-final')) return i18n.t('roundPage.export.answers.notYet');
  if (is('nothing-published')) return i18n.t('roundPage.export.figures.none');
  if (failure.kind === 'unreachable') return i18n.t('roundPage.export.unreachable');
  return failureWords(i18n, failure);
}

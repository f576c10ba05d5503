import { supportNumber } from '../../../app/api/outcome.ts';
import type { Translate } from '../../../app/i18n/i18n.ts';
import type { SyncStatus } from '../sync/draftSync.ts';

/**
 * Where the answers are, in words.
 * @param changing answers were sent before: "Saved" alone would read as sent
 */
export function saveWords(status: SyncStatus, t: Translate, changing = false): string {
  switch (status.kind) {
    case 'idle':
      return t('save.asYouGo');
    case 'pending':
      return t('save.saving');
    case 'saved':
      return t(changing ? 'save.changing' : 'save.saved');
    case 'offline':
      return t('save.offline');
    case 'waiting':
    case 'round-closed':
      return t('save.waiting');
    case 'signed-out':
      return t('save.signedOut');
    case 'refused': {
      const number = supportNumber(status.failure);
      return number === null ? t('save.refused') : t('save.refusedNumber', { number });
    }
  }
}

/** Whether everything is in order: nothing that the person has to know or wait for. */
export const isInOrder = ({ kind }: SyncStatus): boolean =>
  kind === 'idle' || kind === 'pending' || kind === 'saved';

import type { I18n, MessageKey } from './i18n.ts';
import type { Values } from './message.ts';

/**
 * The text for a word of the API's, in a list that may grow (docs/decisions/0025-earlier-tabs.md). Where a newer API says one
 * that this tab does not know, the page says that it is too old for it, and stands.
 */
export const wordFor = ({ t, knows }: Pick<I18n, 't' | 'knows'>, key: MessageKey, values?: Values): string =>
  knows(key) ? t(key, values) : t('older.unknown');

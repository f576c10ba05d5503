import type { I18n } from './i18n.ts';

/** What something is and what it says, in one line: French has a space before the colon, others have none. */
export const labelled = ({ t }: Pick<I18n, 't'>, label: string, value: string): string =>
  `${labelOf({ t }, label)} ${value}`;

/** What something is, with its colon. */
export const labelOf = ({ t }: Pick<I18n, 't'>, label: string): string => t('app.label', { name: label });

import type { ReactNode } from 'react';
import type { I18n, MessageKey } from '../../app/i18n/i18n.ts';

/** Marks a name inside a sentence: in strong letters, and kept from turning the sentence round where it runs right to left. */
export const asName = (words: ReactNode) => <bdi>{words}</bdi>;

/** A sentence in which <b> marks the name of somebody. */
export const withNames = (
  { rich }: Pick<I18n, 'rich'>,
  key: MessageKey,
  values: Readonly<Record<string, string | number>>,
): ReactNode => rich(key, values, { b: (words) => <b>{asName(words)}</b> });

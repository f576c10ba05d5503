import { createContext, useContext } from 'react';
import type { I18n } from './i18n.ts';

export const I18nContext = createContext<I18n | null>(null);

/** The texts, numbers and dates of the person who is signed in. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('useI18n requires an I18nContext around it');
  return i18n;
}

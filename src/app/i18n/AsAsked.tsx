import { createContext, useContext } from 'react';
import { useI18n } from './useI18n.ts';

/** The language that a round asks in: a company's own set may have another one than the tab. */
export const AskedIn = createContext<string | null>(null);

/** A text from the question set, marked with its language where a screen reader would else pronounce it wrongly. */
export function AsAsked({ children }: { children: string }) {
  const asked = useContext(AskedIn);
  const { language } = useI18n();
  return <span lang={asked !== null && asked !== language ? asked : undefined}>{children}</span>;
}

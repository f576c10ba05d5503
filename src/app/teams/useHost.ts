import { createContext, useContext } from 'react';
import type { Host } from './host.ts';

export const HostContext = createContext<Host | null>(null);

/** The app around the tab: Teams, Outlook or the Microsoft 365 app. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('useHost requires a HostContext around it');
  return host;
}

import { useMemo, useSyncExternalStore } from 'react';
import { routeOf, type Route } from './route.ts';

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** The route of the address, followed as it changes. */
export function useRoute(): Route {
  const address = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => routeOf(address), [address]);
}

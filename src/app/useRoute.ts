import { useMemo, useSyncExternalStore } from 'react';
import { addressOf, routeOf, type Route } from './route.ts';

/** Is told where the address leads now; true where the page stays and the address was put back. */
export type RouteGuard = (there: string) => boolean;
const guards = new Set<RouteGuard>();

/** Lets a page stay where something on it would be lost; the answer ends that. */
export function guardRoute(guard: RouteGuard): () => void {
  guards.add(guard);
  return () => guards.delete(guard);
}

const subscribe = (changed: () => void) => {
  // One listener for both: at a window, listeners are called in the order in which they came.
  const moved = () => {
    const stays = [...guards].some((guard) => guard(window.location.hash));
    if (!stays) changed();
  };
  window.addEventListener('hashchange', moved);
  return () => window.removeEventListener('hashchange', moved);
};

/** The route of the address, followed as it changes. */
export function useRoute(): Route {
  const address = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => routeOf(address), [address]);
}

/**
 * Goes on at another address in place of this one. What is chosen on a page is there when it is loaded anew, and Back does
 * not lead through every choice.
 */
export function putRoute(route: Route): void {
  window.history.replaceState(window.history.state, '', addressOf(route));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

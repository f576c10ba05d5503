import type { Route } from 'playwright-core';
import type { OpenTab } from './openTab.ts';

/** Requests of a kind, kept from the server until they are let go. */
export async function heldBack({ page }: Pick<OpenTab, 'page'>, address: string, method: string) {
  const held: Route[] = [];
  await page.route(address, (route) => {
    if (route.request().method() === method) held.push(route);
    else return route.fallback();
  });
  return {
    count: () => Promise.resolve(held.length),
    letGo: () => Promise.all(held.map((it) => it.continue())),
  };
}

import type { HttpHandler } from '@azure/functions';
import type { TabPlace } from './readableByTab.ts';

/** The longest that browsers remember an answer (Chromium: two hours). */
const REMEMBER_S = 7_200;

/** Tells a browser what the tab may send from where it comes from; to every other origin it says nothing. */
export const answerPreflight =
  ({ tabOrigin }: TabPlace): HttpHandler =>
  (request) => {
    const allowed = tabOrigin !== undefined && request.headers.get('origin') === tabOrigin;
    return {
      status: 204,
      headers: {
        Vary: 'Origin',
        ...(allowed && {
          'Access-Control-Allow-Origin': tabOrigin,
          'Access-Control-Allow-Methods': 'GET, PUT, POST, PATCH, DELETE',
          'Access-Control-Allow-Headers': 'Authorization, Content-Type, If-Match',
          'Access-Control-Max-Age': String(REMEMBER_S),
        }),
      },
    };
  };

import type { HttpHandler, HttpResponseInit } from '@azure/functions';

/** Of the headers that scripts of another origin do not see by themselves, those that the tab reads. */
const READ_BY_TAB = 'ETag, Retry-After, Content-Disposition, WWW-Authenticate';

/** Where the tab comes from, where that is another origin than the API's. */
export interface TabPlace {
  readonly tabOrigin?: string | undefined;
}

/**
 * Lets the tab read replies where it comes from another origin, and nobody else. Credentials of the browser are not allowed:
 * the tab shows its token itself, and there are no cookies. The platform could answer so, too, but not let the tab see
 * versions (`ETag`).
 */
export function readableByTab({ tabOrigin }: TabPlace, handler: HttpHandler): HttpHandler {
  if (tabOrigin === undefined) return handler;
  return async (request, context) => {
    const reply = (await handler(request, context)) as HttpResponseInit;
    const headers = new Headers(reply.headers);
    headers.append('Vary', 'Origin');
    if (request.headers.get('origin') === tabOrigin) {
      headers.set('Access-Control-Allow-Origin', tabOrigin);
      headers.set('Access-Control-Expose-Headers', READ_BY_TAB);
    }
    return { ...reply, headers };
  };
}

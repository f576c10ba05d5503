import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { answerPreflight } from '../../../api/functions/preflight-options.ts';
import { readableByTab } from '../../../api/functions/readableByTab.ts';

const TAB = 'https://concord-tab.example.com';
const reply: HttpResponseInit = {
  status: 200,
  jsonBody: { a: 1 },
  headers: { ETag: '"1"', 'X-Own': 'kept' },
};

async function headersFor(tabOrigin: string | undefined, origin: string | undefined, preflight = false) {
  const request = new HttpRequest({
    method: preflight ? 'OPTIONS' : 'GET',
    url: 'https://api.example.com/api/me',
    headers: origin === undefined ? {} : { origin },
  });
  const handler = preflight
    ? answerPreflight({ tabOrigin })
    : readableByTab({ tabOrigin }, () => Promise.resolve(reply));
  const answer = (await handler(request, new InvocationContext())) as HttpResponseInit;
  return new Headers(answer.headers);
}

describe('a tab from another origin than the API', () => {
  it('may read replies, the version and the name of a file included, and nothing of the reply is lost', async () => {
    const headers = await headersFor(TAB, TAB);
    expect(headers.get('access-control-allow-origin')).toBe(TAB);
    expect(headers.get('access-control-expose-headers')).toMatch(/ETag.*Retry-After.*Content-Disposition/);
    expect(headers.get('etag')).toBe('"1"');
    expect(headers.get('x-own')).toBe('kept');
  });

  it('may send a token, a version and JSON, with every method of the API', async () => {
    const headers = await headersFor(TAB, TAB, true);
    expect(headers.get('access-control-allow-origin')).toBe(TAB);
    expect(headers.get('access-control-allow-headers')).toBe('Authorization, Content-Type, If-Match');
    expect(headers.get('access-control-allow-methods')).toBe('GET, PUT, POST, PATCH, DELETE');
  });

  it('never sends what a browser keeps of people: there are no cookies to show', async () => {
    expect((await headersFor(TAB, TAB, true)).has('access-control-allow-credentials')).toBe(false);
    expect((await headersFor(TAB, TAB)).has('access-control-allow-credentials')).toBe(false);
  });
});

describe.each([
  ['another page', TAB, 'https://concord-tab.example.com.evil.test'],
  ['a page without an origin', TAB, 'null'],
  ['a program', TAB, undefined],
  ['whoever asks where tab and API are one', undefined, TAB],
])('%s', (_, tabOrigin, origin) => {
  it('is allowed nothing', async () => {
    expect((await headersFor(tabOrigin, origin)).has('access-control-allow-origin')).toBe(false);
    expect((await headersFor(tabOrigin, origin, true)).has('access-control-allow-origin')).toBe(false);
  });
});

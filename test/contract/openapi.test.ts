import { describeApi } from '../../api/functions/apiDescription.ts';
import { routes } from '../../contract/routes.ts';

const document = JSON.parse(JSON.stringify(describeApi('1.2.3'))) as {
  openapi: string;
  paths: Record<
    string,
    Record<
      string,
      { responses: Record<string, unknown>; requestBody?: { content: Record<string, { schema: unknown }> } }
    >
  >;
};

describe('the description of the API', () => {
  test('is OpenAPI 3.1 and names every route', () => {
    expect(document.openapi).toMatch(/^3\.1/);
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(
      Object.values(routes)
        .map(({ method, path }) => `${method} /${path}`)
        .sort(),
    );
  });

  test('says what goes in, as the code that checks it', () => {
    const body =
      document.paths['/rounds/{round}/response']?.put?.requestBody?.content['application/json']?.schema;
    expect(body).toMatchObject({ type: 'object', required: ['answers'], additionalProperties: false });
  });

  test('names the headers that a reply has', () => {
    const headersOf = (path: string, method: string, status: string) =>
      Object.entries(
        (
          document.paths[path]?.[method]?.responses[status] as {
            headers?: Record<string, { required?: boolean }>;
          }
        ).headers ?? {},
      ).map(([name, { required = false }]) => [name, required]);
    const steps = ['/disagreements/{disagreement}/steps', 'post'] as const;
    expect(headersOf(...steps, '201')).toEqual([
      ['ETag', true],
      ['Location', true],
    ]);
    expect(headersOf(...steps, '401')).toEqual([['WWW-Authenticate', true]]);
    // Only one of the two refusals lacks something of the token.
    expect(headersOf(...steps, '403')).toEqual([['WWW-Authenticate', false]]);
    for (const status of ['429', '503']) expect(headersOf(...steps, status)).toEqual([['Retry-After', true]]);
    expect(headersOf(...steps, '404')).toEqual([]);
  });

  test('names the ways in which a request can be refused', () => {
    const { responses } = document.paths['/rounds/{round}']?.patch ?? { responses: {} };
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['200', '400', '401', '403', '404', '409', '412', '413', '428', '429', '503']),
    );
  });
});

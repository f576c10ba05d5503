import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiRequestBodyObject,
} from 'zod-openapi';
import { problem, problemKinds, type ProblemKind } from '../../contract/problems.ts';
import { routes, type Route } from '../../contract/routes.ts';
import type { Wiring } from '../wiring.ts';
import { ok } from './replies.ts';
import { answered } from './signedIn.ts';

const PROBLEM = 'application/problem+json';

/** What any request of its kind may meet. */
const usualProblems = (route: Route): ProblemKind[] => [
  ...(route.who === 'anyone' ? [] : (['not-signed-in', 'missing-scope', 'sign-in-unavailable'] as const)),
  ...(route.who === 'liaison or owner' ? (['liaison-only'] as const) : []),
  ...(route.who === 'owner' ? (['owner-only'] as const) : []),
  ...(route.body ? (['invalid-json', 'invalid-request', 'too-large'] as const) : []),
  ...(route.method === 'get' ? [] : (['too-many-requests'] as const)),
  ...(route.version === 'needed'
    ? (['if-match-needed', 'invalid-request', 'changed-meanwhile'] as const)
    : []),
  ...(route.version === 'accepted' ? (['invalid-request', 'changed-meanwhile'] as const) : []),
  'storage-unavailable',
  'unexpected',
];

/** One reply for each status, which names the kinds of problem behind it. */
function problemReplies(route: Route): ZodOpenApiOperationObject['responses'] {
  const kinds = [...usualProblems(route), ...(route.problems ?? [])];
  const byStatus = Map.groupBy(kinds, (kind) => problemKinds[kind]);
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      String(status),
      {
        description: names.map((name) => `\`urn:concord:problem:${name}\``).join(', '),
        content: { [PROBLEM]: { schema: problem } },
      },
    ]),
  );
}

const parameter = (
  name: string,
  where: 'path' | 'query' | 'header',
  required: boolean,
  description?: string,
) => ({
  name,
  in: where,
  required,
  schema: { type: 'string' as const },
  ...(description !== undefined && { description }),
});

/** What may go in, by media type. */
const bodies = ({ body, file }: Route): ZodOpenApiRequestBodyObject['content'] => ({
  ...(body && { 'application/json': { schema: body } }),
  ...(file && { [file.mediaType]: { schema: { type: 'string', description: file.description } } }),
});

function operation(name: string, route: Route): ZodOpenApiOperationObject {
  const [status, body] = route.success;
  const ifMatch = route.version === 'needed' || route.version === 'accepted';
  return {
    operationId: name,
    summary: route.summary,
    description: `For: ${route.who}.`,
    ...(route.who === 'anyone' && { security: [] }),
    parameters: [
      ...[...route.path.matchAll(/\{(\w+)\}/g)].map((match) => parameter(match[1] ?? '', 'path', true)),
      ...Object.entries(route.query ?? {}).map(([key, description]) =>
        parameter(key, 'query', false, description),
      ),
      ...(ifMatch
        ? [
            parameter(
              'If-Match',
              'header',
              route.version === 'needed',
              'The ETag of the version that is replaced',
            ),
          ]
        : []),
    ],
    ...((route.body ?? route.file) && { requestBody: { required: true, content: bodies(route) } }),
    responses: {
      [String(status)]: {
        description: 'Done',
        ...(route.version && { headers: z.object({ ETag: z.string() }) }),
        ...(body && { content: { 'application/json': { schema: body } } }),
      },
      ...problemReplies(route),
    },
  };
}

/** OpenAPI 3.1, made from the same schemas that check the requests. */
export function describeApi(version: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const [name, route] of Object.entries<Route>(routes)) {
    const path = `/${route.path}`;
    paths[path] = { ...paths[path], [route.method]: operation(name, route) };
  }
  return createDocument({
    openapi: '3.1.1',
    info: { title: 'Concord', version, description: 'How well Sales and Marketing work together.' },
    servers: [{ url: '/api' }],
    security: [{ entra: [] }],
    components: { securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    paths,
  });
}

export const getOpenApi = (wiring: Wiring) => {
  let described: ReturnType<typeof describeApi> | undefined;
  return answered(wiring, async () => Promise.resolve(ok((described ??= describeApi(wiring.version)))));
};

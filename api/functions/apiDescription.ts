import * as z from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiRequestBodyObject,
} from 'zod-openapi';
import { problem, problemKinds, type ProblemKind } from '../../contract/problems.ts';
import { routes, type Route } from '../../contract/routes.ts';

const PROBLEM = 'application/problem+json';

/** What may be wrong with who somebody says they are. */
const signInProblems: readonly ProblemKind[] = [
  'not-signed-in',
  'token-expired',
  'token-too-early',
  'other-organisation',
];

/** What any request of its kind may meet. */
const usualProblems = (route: Route): ProblemKind[] => [
  ...(route.who === 'anyone'
    ? []
    : [...signInProblems, 'missing-scope' as const, 'sign-in-unavailable' as const]),
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

/** All kinds of problem that a request to this route may be refused with. */
export const problemsOf = (route: Route): ProblemKind[] => [
  ...new Set([...usualProblems(route), ...(route.problems ?? [])]),
];

/** What passes by itself: the reply says after how many seconds to try again. */
export const RETRIED: ReadonlySet<ProblemKind> = new Set([
  'too-many-requests',
  'busy',
  'storage-unavailable',
  'sign-in-unavailable',
]);
const CHALLENGED: ReadonlySet<ProblemKind> = new Set([...signInProblems, 'claims-needed', 'missing-scope']);

/** The headers of a reply that may be of any of these kinds; optional where not all of them have it. */
function problemHeaders(kinds: readonly ProblemKind[]) {
  const header = (name: string, which: ReadonlySet<ProblemKind>, description: string) => {
    if (!kinds.some((kind) => which.has(kind))) return {};
    const value = z.string().meta({ description });
    return { [name]: kinds.every((kind) => which.has(kind)) ? value : value.optional() };
  };
  return {
    ...header('Retry-After', RETRIED, 'Seconds to wait before trying again.'),
    ...header('WWW-Authenticate', CHALLENGED, 'What the token lacks (RFC 6750).'),
  };
}

/** One reply for each status, which names the kinds of problem behind it. */
function problemReplies(route: Route): ZodOpenApiOperationObject['responses'] {
  const byStatus = Map.groupBy(problemsOf(route), (kind) => problemKinds[kind]);
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      String(status),
      {
        description: names.map((name) => `\`urn:concord:problem:${name}\``).join(', '),
        ...(Object.keys(problemHeaders(names)).length > 0 && { headers: z.object(problemHeaders(names)) }),
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
        ...(Object.keys(successHeaders(route)).length > 0 && { headers: z.object(successHeaders(route)) }),
        ...(body && { content: { 'application/json': { schema: body } } }),
        ...(route.answersWith && {
          content: Object.fromEntries(
            route.answersWith.map((type) => [
              type,
              { schema: { type: 'string' as const, format: 'binary' } },
            ]),
          ),
        }),
      },
      ...problemReplies(route),
    },
  };
}

const successHeaders = ({ version, success: [status] }: Route) => ({
  ...(version && status !== 204 && { ETag: z.string().meta({ description: 'The version, for If-Match.' }) }),
  ...(status === 201 && { Location: z.string().meta({ description: 'Where it is from now on.' }) }),
});

/** OpenAPI 3.1, made from the same schemas that check the requests. */
export function describeApi(version: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const [name, route] of Object.entries<Route>(routes)) {
    const path = `/${route.path}`;
    paths[path] = { ...paths[path], [route.method]: operation(name, route) };
  }
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Concord',
      version,
      description:
        'How well Sales and Marketing work together. What is refused is told in the language of Accept-Language: en, de, es, fr or nl. In the same language stand the words of a step that come from the playbook; without the header they stand as they are kept.',
    },
    servers: [{ url: '/api' }],
    security: [{ entra: [] }],
    components: { securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    paths,
  });
}

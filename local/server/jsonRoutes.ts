import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { readBody } from '../functionsHost/http/requestData.ts';
import { matchRoute, parseRoute } from '../functionsHost/http/route.ts';
import { invalidRequest, Refusal, sendJson, sendProblem } from './problem.ts';

const LARGEST_BODY = 65_536;

export type Call = {
  parameters: Record<string, string>;
  /** The body, checked; refuses the request where it does not fit. */
  body: <T>(schema: z.ZodType<T>) => Promise<T>;
};
export type JsonRoute = {
  method: 'GET' | 'POST';
  path: string;
  /** Answers with what becomes the JSON body. */
  handle: (call: Call) => unknown;
};

/** Answers requests with a table of routes: JSON in, JSON out, and a problem for everything else. */
export function jsonRoutes(routes: JsonRoute[]) {
  const table = routes.map((route) => ({ ...route, parsed: parseRoute(route.path) }));

  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    try {
      const fitting = table.filter(({ parsed }) => matchRoute(parsed, path));
      const route = fitting.find(({ method }) => method === request.method);
      if (!route) throw fitting.length > 0 ? wrongMethod(response, fitting) : notFound(path);
      const parameters = matchRoute(route.parsed, path) ?? {};
      const reply = await route.handle({ parameters, body: (schema) => bodyOf(request, schema) });
      sendJson(response, 200, reply);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      request.resume();
      sendProblem(response, error);
    }
  };
}

async function bodyOf<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  // Other sites' pages can send forms and plain text here, but not JSON.
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new Refusal(
      415,
      'not-json',
      'The body must be JSON.',
      'Send it with content-type: application/json.',
    );
  }
  const body = await readBody(request, LARGEST_BODY);
  if (body === 'too-large') {
    throw new Refusal(413, 'too-large', 'The body is too large.', 'At most 64 KiB are taken.');
  }
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new Refusal(400, 'invalid-json', 'The body is not JSON.', reason);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalidRequest(parsed.error);
  return parsed.data;
}

const notFound = (path: string): Refusal =>
  new Refusal(404, 'not-found', 'There is nothing here.', `Nothing answers ${path} on this machine.`);

function wrongMethod(response: ServerResponse, fitting: JsonRoute[]): Refusal {
  const allowed = fitting.map(({ method }) => method).join(', ');
  response.setHeader('allow', allowed);
  return new Refusal(405, 'wrong-method', 'This method is not taken here.', `Use ${allowed}.`);
}

import type { ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { Problem } from '../../contract/problems.ts';

/** Ends the handling of a request with a problem for the caller. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(status: number, kind: string, title: string, detail: string, errors?: Problem['errors']) {
    super(title);
    this.problem = { type: `urn:concord:problem:${kind}`, title, status, detail, ...(errors && { errors }) };
  }
}

/** The fields that do not fit, each with its rule. */
export const invalidRequest = (error: z.ZodError): Refusal =>
  new Refusal(
    400,
    'invalid-request',
    'The request is not valid.',
    'Some fields do not fit.',
    error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  );

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  type = 'application/json',
): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

export const sendProblem = (response: ServerResponse, { problem }: Refusal): void =>
  sendJson(response, problem.status, problem, 'application/problem+json');

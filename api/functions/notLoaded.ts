import type { HttpResponseInit } from '@azure/functions';

/**
 * What is told where the code of a request could not be loaded, in English alone: whatever words and translates other
 * refusals may be the very thing that is missing. The number is that of the invocation, as in every problem.
 */
export const notLoaded = (invocationId: string): HttpResponseInit => ({
  status: 500,
  jsonBody: {
    type: 'urn:concord:problem:unexpected',
    title: 'Something went wrong',
    status: 500,
    detail: 'The fault has been logged under the number in `instance`.',
    instance: `urn:uuid:${invocationId}`,
  },
  headers: {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Type': 'application/problem+json',
  },
});

import * as z from 'zod';

/** Every way in which a request can be refused: the last part of a problem's `type`, and its HTTP status. */
export const problemKinds = {
  'invalid-request': 400,
  'invalid-json': 400,
  'not-signed-in': 401,
  'token-expired': 401,
  'token-too-early': 401,
  'other-organisation': 401,
  'claims-needed': 401,
  'missing-scope': 403,
  'owner-only': 403,
  'liaison-only': 403,
  'not-invited': 403,
  'results-not-open': 403,
  'not-found': 404,
  'bot-off': 404,
  'groups-off': 404,
  'round-not-found': 404,
  'response-not-found': 404,
  'question-set-not-found': 404,
  'disagreement-not-found': 404,
  'step-not-found': 404,
  'summary-not-found': 404,
  'round-not-open': 409,
  'case-state': 409,
  'round-frozen': 409,
  'nothing-published': 409,
  'not-for-research': 409,
  'figures-not-final': 409,
  'answers-deleted': 409,
  'already-handed-out': 409,
  'too-few-people': 409,
  'question-set-reserved': 409,
  'summary-there-already': 409,
  'too-many-summaries': 409,
  'roster-says-otherwise': 409,
  'changed-meanwhile': 412,
  'too-large': 413,
  'invalid-question-set': 422,
  'invalid-roster': 422,
  'not-a-summary': 422,
  'newer-summary': 422,
  'damaged-summary': 422,
  'other-questions': 422,
  'own-summary': 422,
  'too-few-answers': 422,
  'if-match-needed': 428,
  'too-many-requests': 429,
  unexpected: 500,
  'groups-unreadable': 502,
  busy: 503,
  'storage-unavailable': 503,
  'sign-in-unavailable': 503,
} as const;
export type ProblemKind = keyof typeof problemKinds;

/** RFC 9457. `type` is `urn:concord:problem:<kind>`. */
export const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional().meta({ description: 'The number to give to support.' }),
    serverTime: z.iso
      .datetime()
      .optional()
      .meta({ description: 'With token-too-early: what time it is here.' }),
    errors: z
      .array(
        z.strictObject({
          path: z.string(),
          line: z.int().optional(),
          column: z.int().optional(),
          message: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

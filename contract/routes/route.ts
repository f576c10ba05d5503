import type { z } from 'zod';
import type { ProblemKind } from '../problems.ts';

/** One request that can be made: what goes in, what comes out, what can go wrong. */
export interface Route {
  readonly method: 'get' | 'put' | 'post' | 'patch' | 'delete';
  /** Below /api, as Azure Functions and OpenAPI both write it. */
  readonly path: string;
  readonly summary: string;
  readonly who: 'anyone' | 'signed in' | 'participant' | 'liaison or owner' | 'owner';
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: z.ZodType;
  /** A file that may be sent as the body instead. */
  readonly file?: { readonly mediaType: string; readonly description: string };
  /** Media types of the file that is the answer instead of JSON. */
  readonly answersWith?: readonly string[];
  /** HTTP status and body of success; null for none. */
  readonly success: readonly [status: 200 | 201 | 204, body: z.ZodType | null];
  /** Whether the reply names a version (ETag), and whether a change must or may name the one it replaces (If-Match). */
  readonly version?: 'told' | 'needed' | 'accepted';
  /** Besides those that any request may meet. */
  readonly problems?: readonly ProblemKind[];
}

import type { ProblemKind } from '../../../../../contract/problems.ts';
import { problemKinds } from '../../../../../contract/problems.ts';
import type { Outcome, Refused, Unreachable } from '../../../../../src/app/api/outcome.ts';

export const ok = <T>(value: T, etag: string | null = null): Outcome<T> => ({ kind: 'ok', value, etag });
export const unreachable: Unreachable = { kind: 'unreachable' };
export const refused = (kind: ProblemKind, retryAfter: number | null = null): Refused => ({
  kind: 'refused',
  problem: { type: `urn:concord:problem:${kind}`, title: kind, status: problemKinds[kind], detail: '' },
  retryAfter,
});

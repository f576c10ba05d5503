import { isProblem, type Failure } from '../api/outcome.ts';
import type { SignInTrouble } from '../teams/signInTrouble.ts';

/** What a page of its own is for. */
export const signInCauses = [
  'consent',
  'administrator',
  'rules',
  'assignment',
  'cancelled',
  'window',
  'storage',
  'elsewhere',
  'person',
  'expired',
  'early',
] as const satisfies readonly (SignInTrouble | 'expired' | 'early')[];
export type SignInCause = (typeof signInCauses)[number];

export interface SignInCauseFound {
  readonly why: SignInCause;
  /** Entra's number of it. */
  readonly code: string | null;
  /** With `early`: what time it is where Concord runs. */
  readonly serverTime: string | null;
}

/** Why somebody could not be signed in; null where that is not known, or where it is something else that failed. */
export function signInCauseOf(failure: Failure): SignInCauseFound | null {
  if (failure.kind === 'not-signed-in') {
    const { why, code } = failure;
    return why === 'network' || why === 'other' ? null : { why, code, serverTime: null };
  }
  if (failure.kind === 'unreachable') return null;
  const { serverTime = null } = failure.problem;
  const found = (why: SignInCause) => ({ why, code: null, serverTime });
  if (isProblem(failure, 'token-expired')) return found('expired');
  if (isProblem(failure, 'claims-needed')) return found('rules');
  if (isProblem(failure, 'other-organisation')) return found('elsewhere');
  if (isProblem(failure, 'token-too-early')) return found('early');
  return null;
}

import type { Problem, ProblemKind } from '../../../contract/problems.ts';
import type { SignInTrouble } from '../teams/signInTrouble.ts';

/** Concord answered and said no. */
export interface Refused {
  readonly kind: 'refused';
  readonly problem: Problem;
  /** Seconds after which it is worth asking again, where the answer said so. */
  readonly retryAfter: number | null;
}

/** No answer came: no connection, or nothing at the other end. */
export interface Unreachable {
  readonly kind: 'unreachable';
}

/** The host gave no token, so nothing was asked. */
export interface NotSignedIn {
  readonly kind: 'not-signed-in';
  readonly why: SignInTrouble;
  /** Entra's own number of it, such as AADSTS90094. */
  readonly code: string | null;
}

export const unreachable: Unreachable = { kind: 'unreachable' };

export type Failure = Refused | Unreachable | NotSignedIn;

/** Everything that can become of a request: nothing is thrown. */
export type Outcome<T> = { readonly kind: 'ok'; readonly value: T; readonly etag: string | null } | Failure;

const PREFIX = 'urn:concord:problem:';
const SHOWN_OF_NUMBER = 8;
const UNAUTHORIZED = 401;
const FORBIDDEN = 403;
const NOT_FOUND = 404;
const SERVER_FAULT = 500;
const TEMPORARY = new Set([408, 429, 502, 503, 504]);

/** Whether Concord refused for this one reason. */
export const isProblem = (outcome: Outcome<unknown>, kind: ProblemKind): outcome is Refused =>
  outcome.kind === 'refused' && outcome.problem.type === PREFIX + kind;

/** Whether Concord itself refused, and not a proxy on the way. */
export const isFromConcord = (outcome: Outcome<unknown>): outcome is Refused =>
  outcome.kind === 'refused' && outcome.problem.type.startsWith(PREFIX);

/** Whether the person has to be signed in anew before anything can work. */
export const isSignedOut = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'not-signed-in' || (outcome.kind === 'refused' && outcome.problem.status === UNAUTHORIZED);

/** Whether Concord itself says that something is not there, or not for this person; proxies on the way say so in passing. */
export const isGone = (outcome: Outcome<unknown>): outcome is Refused =>
  isFromConcord(outcome) && (outcome.problem.status === FORBIDDEN || outcome.problem.status === NOT_FOUND);

/** Whether the same request may well succeed a little later. */
export const isTemporary = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'unreachable' || (outcome.kind === 'refused' && TEMPORARY.has(outcome.problem.status));

/** Whether a change may have been made all the same: no answer came, or one that says nothing of it. */
export const isUnsure = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'unreachable' ||
  (outcome.kind === 'refused' && outcome.problem.status >= SERVER_FAULT && !isProblem(outcome, 'busy'));

/** The short number to give to support, if the problem carries one. */
export function supportNumber(outcome: Outcome<unknown>): string | null {
  if (outcome.kind !== 'refused') return null;
  return outcome.problem.instance?.replace(/^urn:uuid:/, '').slice(0, SHOWN_OF_NUMBER) ?? null;
}

import type { HttpResponseInit } from '@azure/functions';
import { problemKinds, type Problem, type ProblemKind } from '../../contract/problems.ts';
import type { Words } from '../../contract/words/words.ts';

const titles: Record<ProblemKind, string> = {
  'invalid-request': 'The request does not fit',
  'invalid-json': 'The body is not JSON',
  'not-signed-in': 'Please sign in',
  'token-expired': 'Please sign in again',
  'token-too-early': 'The clocks do not agree',
  'other-organisation': 'Another organisation',
  'claims-needed': 'Microsoft asks for one more step',
  'missing-scope': 'This token may not be used for Concord',
  'owner-only': 'Only a round owner may do this',
  'liaison-only': 'Only a liaison or a round owner may do this',
  'not-invited': 'This round does not ask you',
  'results-not-open': 'The results are not open yet',
  'not-found': 'There is nothing here',
  'bot-off': 'The bot is switched off here',
  'groups-off': 'Groups of Entra cannot be read here',
  'round-not-found': 'There is no such round',
  'response-not-found': 'You have no answers in this round',
  'question-set-not-found': 'There is no such question set',
  'disagreement-not-found': 'There is no such disagreement',
  'step-not-found': 'There is no such next step',
  'summary-not-found': 'There is no such organisation',
  'case-state': 'The case is not in the state for this',
  'round-not-open': 'The round is not open',
  'round-frozen': 'This can no longer be changed',
  'nothing-published': 'Nothing is published',
  'not-for-research': 'The round did not say that single answers may be taken along',
  'figures-not-final': 'The round has no final figures yet',
  'answers-deleted': 'The answers are deleted',
  'already-handed-out': 'This file has been made already',
  'too-few-people': 'Too few people',
  'question-set-reserved': 'This question set belongs to Concord',
  'summary-there-already': 'It is there already',
  'too-many-summaries': 'There are as many as can be kept',
  'roster-says-otherwise': 'The roster says otherwise',
  'changed-meanwhile': 'Somebody changed it in the meantime',
  'too-large': 'The body is too large',
  'invalid-question-set': 'The question set breaks a rule',
  'invalid-roster': 'The roster breaks a rule',
  'not-a-summary': 'This is no summary of Concord',
  'newer-summary': 'The file was made by a newer Concord',
  'damaged-summary': 'The file was damaged or changed',
  'other-questions': 'The file is about other questions',
  'own-summary': 'The file is of a round of your own',
  'too-few-answers': 'Too few answers to send',
  'if-match-needed': 'Say which version you change',
  'too-many-requests': 'Too many requests in one minute',
  unexpected: 'Something went wrong',
  'groups-unreadable': 'Groups of Entra could not be read',
  busy: 'Too many people at once',
  'storage-unavailable': 'The storage cannot be reached',
  'sign-in-unavailable': 'Sign-in cannot be checked at the moment',
};

type FieldError = NonNullable<Problem['errors']>[number];

/** A problem whose words are not yet in anybody's language (problemWords.ts). */
export type UnwordedProblem = Omit<Problem, 'detail' | 'errors'> & Pick<ProblemParts, 'detail' | 'errors'>;

export interface ProblemParts {
  readonly detail: Words;
  readonly errors?: readonly (Omit<FieldError, 'message'> & { readonly message: Words })[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly serverTime?: string;
}

/** Whatever somebody's own answers are in must not stay in a cache on the way. */
const PRIVATE = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

/** 200 with a JSON body. */
export const ok = (body: unknown, headers: Readonly<Record<string, string>> = {}): HttpResponseInit => ({
  status: 200,
  jsonBody: body,
  headers: { ...PRIVATE, ...headers },
});

export const created = (body: unknown, headers: Readonly<Record<string, string>> = {}): HttpResponseInit => ({
  ...ok(body, headers),
  status: 201,
});

/** 200 with a file to keep. @param name without anything that a header could not hold */
export const file = (mediaType: string, name: string, body: string | Uint8Array): HttpResponseInit => ({
  status: 200,
  body,
  headers: { ...PRIVATE, 'Content-Type': mediaType, 'Content-Disposition': `attachment; filename="${name}"` },
});

export const noContent: HttpResponseInit = { status: 204, headers: PRIVATE };

/** RFC 9457. `instance` and the reader's language are added where they are known. */
export function problem(
  kind: ProblemKind,
  { detail, errors, headers = {}, serverTime }: ProblemParts,
): HttpResponseInit {
  const body: UnwordedProblem = {
    type: `urn:concord:problem:${kind}`,
    title: titles[kind],
    status: problemKinds[kind],
    detail,
    ...(errors && { errors }),
    ...(serverTime !== undefined && { serverTime }),
  };
  return {
    status: body.status,
    jsonBody: body,
    headers: { ...PRIVATE, ...headers, 'Content-Type': 'application/problem+json' },
  };
}

/** A version as an HTTP entity tag. Storage's own tags are weak ones, which If-Match must not compare, hence the wrapping. */
export const entityTag = (version: string): string => `"${Buffer.from(version).toString('base64url')}"`;

/** What storage's own tags look like, the word for what does not exist yet, the versions of cases, rosters and question sets: nothing else is handed on. */
const OUR_VERSION =
  /^(none|W\/"datetime'[\w%:.+-]{1,60}'"|\d{1,4} [\dT:.Z-]{20,30}|[0-9a-z]{8,9}-[0-9a-f]{8}-\d{1,2}|[0-9a-f]{16})$/;

/** The version in an If-Match header; undefined where there is none or it is not one of ours. */
export const versionIn = (header: string | null): string | undefined => {
  const tag = /^"([\w-]+)"$/.exec(header?.trim() ?? '')?.[1];
  const version = tag === undefined ? '' : Buffer.from(tag, 'base64url').toString();
  return OUR_VERSION.test(version) ? version : undefined;
};

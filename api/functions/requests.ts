import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import * as z from 'zod';
import { roundId } from '../../contract/answers.ts';
import { disagreementId } from '../../contract/disagreements.ts';
import { stepId } from '../../contract/steps.ts';
import { say, type Words } from '../../contract/words/words.ts';
import { faultWords } from './faultWords.ts';
import { problem, versionIn } from './replies.ts';

const MOST_BYTES = 64 * 1024;
/** As many faults as a person reads. */
export const MOST_FAULTS = 20;

/** A request that cannot be served: carries the reply that says why. */
export class RefusedRequest extends Error {
  readonly reply: HttpResponseInit;
  constructor(reply: HttpResponseInit) {
    super('the request was refused');
    this.reply = reply;
  }
}

/** The body as text, refused when it is larger than 64 KiB, or than it may be here. */
export async function bodyText(request: HttpRequest, mostBytes = MOST_BYTES): Promise<string> {
  const tooLarge = () =>
    new RefusedRequest(
      problem('too-large', { detail: say('A body may have {mostBytes} bytes.', { mostBytes }) }),
    );
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw tooLarge();
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > mostBytes) throw tooLarge();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedRequest(problem('invalid-json', { detail: 'The body is not text in UTF-8.' }));
  }
}

/** "answers[3]", "statements[0].id": where in a body something is. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');

/** What is wrong with one place of a body. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: Words;
}

/** Checks a value; what is wrong is told in words for people, unknown fields by their names. */
export function checked<S extends z.ZodType>(
  schema: S,
  value: unknown,
): { success: true; data: z.output<S> } | { success: false; faults: Fault[] } {
  // zod's messages are strings: ours, which have places for values, are found again by theirs.
  const told = new Map<string, Words>();
  const toldOf = (message: string): Words => told.get(message) ?? message;
  const error = (issue: z.core.$ZodRawIssue) => {
    const words = faultWords(issue, toldOf);
    if (words === undefined) return undefined;
    const name = JSON.stringify(words);
    told.set(name, words);
    return name;
  };
  const result = schema.safeParse(value, { error });
  if (result.success) return result;
  const faults = result.error.issues
    .flatMap((issue): Fault[] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'is not known here' }))
        : [{ path: issue.path, message: toldOf(issue.message) }],
    )
    .slice(0, MOST_FAULTS);
  return { success: false, faults };
}

/** This one key would be dropped without a word on the way through the schema. */
function refuseProto(key: string, value: unknown): unknown {
  if (key !== '__proto__') return value;
  const errors = [{ path: key, message: 'is not known here' }];
  throw new RefusedRequest(problem('invalid-request', { detail: 'Some fields do not fit.', errors }));
}

/** What a JSON text says. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text, refuseProto);
  } catch (error) {
    if (error instanceof RefusedRequest) throw error;
    throw new RefusedRequest(
      problem('invalid-json', { detail: text === '' ? 'The body is empty.' : 'The body is not JSON.' }),
    );
  }
}

/** A JSON body of the shape that the contract asks for. */
export async function parsed<S extends z.ZodType>(
  schema: S,
  request: HttpRequest,
  mostBytes?: number,
): Promise<z.output<S>> {
  return fitting(schema, jsonIn(await bodyText(request, mostBytes)));
}

/** A JSON body, and which fields it has: one that was left out is not the same as one with its usual value. */
export async function parsedWithNames<S extends z.ZodType>(
  schema: S,
  request: HttpRequest,
): Promise<{ body: z.output<S>; given: ReadonlySet<string> }> {
  const value = jsonIn(await bodyText(request));
  return { body: fitting(schema, value), given: new Set(Object.keys(value as object)) };
}

function fitting<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = checked(schema, value);
  if (result.success) return result.data;
  const errors = result.faults.map(({ path, message }) => ({ path: pathText(path), message }));
  throw new RefusedRequest(problem('invalid-request', { detail: 'Some fields do not fit.', errors }));
}

/** The round in the address. Anything that cannot be an id is simply not found. */
export const roundIn = (request: HttpRequest): string => {
  const id = request.params.round ?? '';
  if (roundId.safeParse(id).success) return id;
  throw new RefusedRequest(
    problem('round-not-found', { detail: 'It may have been removed, or the address is wrong.' }),
  );
};

/** The token with which somebody has called; `signedIn` has checked it. */
export const bearerIn = (request: HttpRequest): string =>
  (request.headers.get('authorization') ?? '').replace(/^Bearer /i, '');

/** The case in the address. Anything that cannot be an id is simply not found. */
export const disagreementIn = (request: HttpRequest): string => {
  const id = request.params.disagreement ?? '';
  if (disagreementId.safeParse(id).success) return id;
  throw new RefusedRequest(problem('disagreement-not-found', { detail: 'The address is wrong.' }));
};

/** The next step in the address. */
export const stepIn = (request: HttpRequest): string => {
  const id = request.params.step ?? '';
  if (stepId.safeParse(id).success) return id;
  throw new RefusedRequest(problem('step-not-found', { detail: 'The address is wrong.' }));
};

/** A value of the query; undefined where it is not given. */
export function queryValue<S extends z.ZodType>(
  schema: S,
  request: HttpRequest,
  name: string,
): z.output<S> | undefined {
  const given = request.query.get(name);
  if (given === null) return undefined;
  const result = checked(schema, given);
  if (result.success) return result.data;
  const errors = result.faults.map(({ message }) => ({ path: name, message }));
  throw new RefusedRequest(problem('invalid-request', { detail: 'The query does not fit.', errors }));
}

/** A value of the query that says whether something is wanted. */
export const yesOrNo = z.enum(['true', 'false']).transform((given) => given === 'true');

/** A value of the query that must be given. */
export function queryNeeded<S extends z.ZodType>(schema: S, request: HttpRequest, name: string): z.output<S> {
  const value = queryValue(schema, request, name);
  if (value !== undefined) return value;
  const errors = [{ path: name, message: 'is missing' }];
  throw new RefusedRequest(problem('invalid-request', { detail: 'The query does not fit.', errors }));
}

/** One entity tag of RFC 9110 that can be compared: a weak one never matches, a list and "*" name no version. */
const ONE_TAG = /^"[\x21\x23-\x7e]*"$/;

/** The version in If-Match, where there is one. A tag that is not ours cannot be the current version. */
export function versionGiven(request: HttpRequest): string | undefined {
  const header = request.headers.get('if-match')?.trim();
  if (header === undefined) return undefined;
  if (!ONE_TAG.test(header)) {
    const message = 'must be one ETag as it was read, in quotation marks; no list, no *, no W/';
    const errors = [{ path: 'If-Match', message }];
    throw new RefusedRequest(problem('invalid-request', { detail: 'A header does not fit.', errors }));
  }
  const version = versionIn(header);
  if (version !== undefined) return version;
  throw new RefusedRequest(
    problem('changed-meanwhile', { detail: 'If-Match does not name a version of this.' }),
  );
}

/** The version in If-Match, which must be there. */
export function versionNeeded(request: HttpRequest): string {
  const version = versionGiven(request);
  if (version !== undefined) return version;
  throw new RefusedRequest(
    problem('if-match-needed', { detail: 'Send If-Match with the ETag that you have read.' }),
  );
}

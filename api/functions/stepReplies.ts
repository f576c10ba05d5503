import type { HttpRequest } from '@azure/functions';
import type { Versioned } from '../../contract/records.ts';
import type { Step } from '../../contract/steps.ts';
import { askedIn } from './problemWords.ts';
import { entityTag } from './replies.ts';

/**
 * The language in which whoever asks reads steps from the playbook; undefined where none of Concord's is asked for: then they
 * are told as they are kept.
 */
export const readingIn = (request: HttpRequest): string | undefined =>
  askedIn(request.headers.get('accept-language'));

/** The headers of what is told in the reader's language: who keeps it on the way keeps one for each language. */
export const TOLD_IN_LANGUAGE = { Vary: 'Accept-Language' } as const;

/** A list has no version of its own, so each step carries the one that a change must name. */
export const withVersion = ({ value, etag }: Versioned<Step>) => ({ ...value, version: entityTag(etag) });

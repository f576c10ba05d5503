import type { HttpResponseInit } from '@azure/functions';
import type { Problem } from '../../contract/problems.ts';
import { inWords, type Translation, type Words } from '../../contract/words/words.ts';
import { languageIn, wantedTag } from './acceptLanguage.ts';
import type { UnwordedProblem } from './replies.ts';

/** The languages of the tab beside English, and what is refused in them: nobody loads what they do not read. */
const translations: Readonly<Record<string, () => Promise<{ readonly default: Translation }>>> = {
  de: () => import('../../contract/words/de.json', { with: { type: 'json' } }),
  es: () => import('../../contract/words/es.json', { with: { type: 'json' } }),
  fr: () => import('../../contract/words/fr.json', { with: { type: 'json' } }),
  nl: () => import('../../contract/words/nl.json', { with: { type: 'json' } }),
};

/** The languages that Concord speaks. */
const spoken: ReadonlySet<string> = new Set(['en', ...Object.keys(translations)]);

/** The tag of a language of Concord's that a reader has asked for; undefined where it is none of theirs. */
export const askedIn = (header: string | null): string | undefined => wantedTag(header, spoken);

/** The language of Concord's that a reader likes best, by Accept-Language; English where it is none of theirs. */
export const languageOf = (header: string | null): string => languageIn(askedIn(header) ?? 'en');

/** Whatever is refused is a problem (replies.ts). */
const problemIn = ({ status = 200, jsonBody }: HttpResponseInit): UnwordedProblem | undefined =>
  status >= 400 && typeof jsonBody === 'object' ? (jsonBody as UnwordedProblem) : undefined;

/** A refusal in the reader's language, with the number of its invocation, so that support can find it in the log. */
export async function worded(
  reply: HttpResponseInit,
  acceptLanguage: string | null,
  invocationId: string,
): Promise<HttpResponseInit> {
  const problem = problemIn(reply);
  if (!problem) return reply;
  const language = languageOf(acceptLanguage);
  const translation = (await translations[language]?.())?.default;
  const told = (words: Words) => inWords(words, language, translation);
  const { detail, errors, ...rest } = problem;
  const jsonBody: Problem = {
    ...rest,
    detail: told(detail),
    ...(errors && { errors: errors.map((error) => ({ ...error, message: told(error.message) })) }),
    instance: `urn:uuid:${invocationId}`,
  };
  const headers = new Headers(reply.headers);
  headers.set('Content-Language', language);
  headers.append('Vary', 'Accept-Language');
  return { ...reply, jsonBody, headers };
}

import type { I18n } from '../../../app/i18n/i18n.ts';
import { listed } from '../../../app/i18n/figures.ts';
import { labelled } from '../../../app/i18n/labelled.ts';
import { languageName } from '../../../app/i18n/languageName.ts';

/** Languages as the form holds them, '' for all that the set has: what differs can be told by comparing texts. */
export const tagsIn = (text: string): string[] => (text === '' ? [] : text.split(','));
export const asText = (tags: readonly string[] | null): string => tags?.join(',') ?? '';

/**
 * A choice with one language more or less, in the order of the set. Its own language is always among them: whatever has
 * not been translated is asked in it.
 * @param languages of the set, its own first
 */
export function withLanguage(
  languages: readonly string[],
  text: string,
  tag: string,
  wanted: boolean,
): string {
  const chosen = new Set(tagsIn(text));
  if (wanted) chosen.add(tag);
  else chosen.delete(tag);
  return asText(languages.filter((one, place) => place === 0 || chosen.has(one)));
}

/** What is left of a choice in a set that may have other languages by now. */
export function fitting(languages: readonly string[], text: string): string {
  const left = tagsIn(text).filter((tag) => languages.includes(tag));
  return asText(left);
}

/**
 * Languages that a round is offered in, in words.
 * @param tags null for all that its set has
 * @param all those; undefined where they are not known
 */
export function languageWords(
  i18n: Pick<I18n, 't' | 'locale'>,
  tags: readonly string[] | null,
  all?: readonly string[],
): string {
  const named = (some: readonly string[]) =>
    listed(
      i18n.locale,
      some.map((tag) => languageName(i18n.locale, tag)),
    );
  if (tags !== null) return named(tags);
  const words = i18n.t('roundForm.languages.all');
  return all === undefined ? words : labelled(i18n, words, named(all));
}

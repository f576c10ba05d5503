import type { I18n } from '../../../app/i18n/i18n.ts';
import { listed } from '../../../app/i18n/figures.ts';
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

/** Languages that a round is offered in, in words; null for all that its set has. */
export const languageWords = (
  { t, locale }: Pick<I18n, 't' | 'locale'>,
  tags: readonly string[] | null,
): string =>
  tags === null
    ? t('roundForm.languages.all')
    : listed(
        locale,
        tags.map((tag) => languageName(locale, tag)),
      );

import type { QuestionSetSummary } from '../../../../contract/questionSets.ts';
import { listed } from '../../../app/i18n/figures.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { languageName } from '../../../app/i18n/languageName.ts';
import { tagsIn } from '../sets/languages.ts';
import { OWN_SET, type Fields } from './fields.ts';
import { numberIn } from './mistakes.ts';

// What parts of the form are set to, in sentences: for whoever has not unfolded them.

/** Which statements, and in which languages. @param chosen the set; undefined where there is none of that name */
export function askedWords(
  { t, locale }: Pick<I18n, 't' | 'locale'>,
  fields: Fields,
  chosen: QuestionSetSummary | undefined,
): string {
  if (!chosen) return fields.questionSet;
  const tags = fields.languages === '' ? chosen.languages : tagsIn(fields.languages);
  const languages = listed(
    locale,
    tags.map((tag) => languageName(locale, tag)),
  );
  const set = chosen.id === OWN_SET ? t('roundForm.questionSet.own') : chosen.title;
  return t('roundForm.asked.set', { set, languages });
}

/** What protects those who answer; null as long as one of its numbers is none. */
export function privacyWords({ t }: Pick<I18n, 't'>, fields: Fields): string | null {
  const [people, months] = [numberIn('minimumGroupSize', fields), numberIn('retentionMonths', fields)];
  if (people === null || months === null) return null;
  return [
    t('roundForm.privacy.set', { people, months }),
    t(`roundForm.research.${fields.research ? 'on' : 'off'}`),
  ].join(' ');
}

/** Who sees results when, whether another round follows, and what else is asked. */
export const resultsWords = (
  { t }: Pick<I18n, 't'>,
  { resultsFor, repeat, awareness }: Pick<Fields, 'resultsFor' | 'repeat' | 'awareness'>,
): string =>
  [
    t(`roundForm.resultsFor.${resultsFor}.set`),
    t(`roundForm.repeat.${repeat}.set`),
    t(`roundForm.awareness.${awareness ? 'on' : 'off'}`),
  ].join(' ');

import type { QuestionSet, Translations } from '../questionSet.ts';

/** The words of a question set in another language: every one of them. */
export interface SetTranslation {
  readonly title: string;
  readonly areas: Readonly<Record<string, { readonly name: string; readonly about: string }>>;
  readonly statements: Readonly<Record<string, { readonly text: string; readonly label: string }>>;
}

/** A set that can also be asked in another language. @throws RangeError where a word is missing */
export function withTranslation(set: QuestionSet, tag: string, words: SetTranslation): QuestionSet {
  const added = (before: Translations | undefined, text: string | undefined, of: string) => {
    if (text === undefined) throw new RangeError(`withTranslation requires ${of} in ${tag}`);
    return { ...before, [tag]: text };
  };
  return {
    ...set,
    titleTranslations: added(set.titleTranslations, words.title, 'the title'),
    areas: set.areas.map((area) => ({
      ...area,
      translations: added(area.translations, words.areas[area.id]?.name, area.id),
      aboutTranslations: added(area.aboutTranslations, words.areas[area.id]?.about, area.id),
    })),
    statements: set.statements.map((statement) => ({
      ...statement,
      translations: added(statement.translations, words.statements[statement.id]?.text, statement.id),
      labelTranslations: added(
        statement.labelTranslations,
        words.statements[statement.id]?.label,
        statement.id,
      ),
    })),
  };
}

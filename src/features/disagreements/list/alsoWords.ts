import { alsoFoundWith } from '../../../../contract/alsoFound.ts';
import { namesInSentence } from '../../../app/i18n/figures.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { labelled } from '../../../app/i18n/labelled.ts';
import type { CaseItem } from '../caseItem.ts';

/** More names than these are only counted: the row is about one case. */
const MOST_NAMES = 4;

/** Where else the same was found: "Also found: DACH and Benelux". A line for each direction, none where it stands alone. */
export function alsoWords(
  i18n: Pick<I18n, 't' | 'locale'>,
  one: CaseItem,
  all: readonly CaseItem[],
): string[] {
  const { t, locale } = i18n;
  const found = alsoFoundWith(one, all);
  const line = (label: string, cases: readonly CaseItem[]): string[] => {
    const names = cases.flatMap(({ region }) => region ?? []);
    if (cases.length === 0) return [];
    if (names.length === 0) return [labelled(i18n, label, t('results.wholeCompany'))];
    const places =
      names.length > MOST_NAMES
        ? t('cases.alsoRegions', { count: names.length })
        : namesInSentence(locale, names);
    return [labelled(i18n, label, places)];
  };
  return [
    ...line(
      t('case.also'),
      found.filter(({ higher }) => higher === one.higher),
    ),
    ...line(
      t('case.alsoTurned'),
      found.filter(({ higher }) => higher !== one.higher),
    ),
  ];
}

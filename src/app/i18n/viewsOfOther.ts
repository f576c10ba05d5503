import type { BlindSpot, DivideUnseen } from '../../../assessment/awareness/blindSpots.ts';
import { findingText, type FindingText } from '../../../assessment/texts/findingText.ts';
import { levelText } from '../../../assessment/texts/levelText.ts';
import { sideName } from '../../../assessment/texts/names.ts';
import type { I18n } from './i18n.ts';

/**
 * Where a side misjudges the other, and that one of them sees a divide: a sentence each and what to ask. They are told of the
 * whole company alone.
 */
export function viewsOfOther(
  { language, locale }: Pick<I18n, 'language' | 'locale'>,
  findings: readonly (BlindSpot | DivideUnseen)[],
): FindingText[] {
  const percent = (share: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(100 * share);
  return findings.map((finding) => {
    switch (finding.kind) {
      case 'blind-spot': {
        const { side, expected, actual } = finding;
        const name = (level: typeof expected) => levelText(level, language).name;
        const values = {
          side: sideName(side, language),
          guessedLevel: name(expected),
          actualLevel: name(actual),
        };
        return findingText('blind-spot', values, language);
      }
      case 'divide-unseen': {
        const { sales, marketing } = finding;
        const values = { percentSales: percent(sales), percentMarketing: percent(marketing) };
        return findingText('divide-unseen', values, language);
      }
    }
  });
}

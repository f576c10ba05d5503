import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { listedNames } from '../../../app/i18n/figures.ts';
import type { Scope } from '../view.ts';
import styles from './parts.module.css';

interface Props {
  readonly regions: readonly Scope[];
  readonly round: Round;
  readonly isPreliminary: boolean;
}

/** Why regions are shown as one, and why figures are missing. */
export function RegionNotes({ regions, round, isPreliminary }: Props) {
  const { t, locale } = useI18n();
  const k = round.minimumGroupSize;
  const joined = regions.flatMap((scope) => scope.joined ?? []);
  const missing = regions.flatMap(({ level }) =>
    (['sales', 'marketing'] as const).filter((side) => level[side] === undefined),
  ).length;
  if (joined.length < 2 && missing === 0) return null;
  return (
    <aside className={styles.aside}>
      {joined.length > 1 && (
        <div>
          <h3>{t('results.regions.joined')}</h3>
          <p>{t('results.regions.joinedText', { list: listedNames(locale, joined), k })}</p>
        </div>
      )}
      {missing > 0 && (
        <div>
          <h3>{t('results.regions.hidden', { count: missing })}</h3>
          <p>
            {t(isPreliminary ? 'results.regions.hiddenYet' : 'results.regions.hiddenText', {
              k,
              most: 2 * k,
            })}
          </p>
        </div>
      )}
    </aside>
  );
}

import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { CaseItem } from '../caseItem.ts';
import { countsByState, regionsIn, type Filters, type RegionFilter } from './filters.ts';
import styles from './filterBar.module.css';

interface Props {
  readonly items: readonly CaseItem[];
  /** Of the round, in its order. */
  readonly regions: readonly string[];
  readonly filters: Filters;
  readonly me: string;
  readonly onFilters: (filters: Filters) => void;
}

/** A region may be called anything, so its name has a letter before it. */
const valueOf = (filter: RegionFilter) => (filter.of === 'region' ? `r${filter.name}` : filter.of);
const filterOf = (value: string): RegionFilter =>
  value === 'all' || value === 'company' ? { of: value } : { of: 'region', name: value.slice(1) };

/** Narrows the list to a state and a region, with how many there are of each. */
export function FilterBar({ items, regions, filters, me, onFilters }: Props) {
  const { t, locale } = useI18n();
  const names = regionsIn(items, regions);
  const number = new Intl.NumberFormat(locale);
  return (
    <div className={styles.filters}>
      <div role="group" aria-label={t('cases.filter')} className={styles.states}>
        {countsByState(items, filters.region, me).map(({ state, count }) => (
          <button
            key={state}
            type="button"
            className={styles.filter}
            aria-pressed={filters.state === state}
            onClick={() => onFilters({ ...filters, state })}
          >
            {t(`cases.filter.${state}`)} {number.format(count)}
          </button>
        ))}
      </div>
      {names.length > 0 && (
        <label className={styles.regions}>
          <span>{t('cases.region')}</span>
          <select
            className={styles.select}
            value={valueOf(filters.region)}
            onChange={(event) => onFilters({ ...filters, region: filterOf(event.target.value) })}
          >
            <option value="all">{t('cases.allRegions')}</option>
            <option value="company">{t('results.wholeCompany')}</option>
            {names.map((name) => (
              <option key={name} value={`r${name}`}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

import type { Me } from '../../../../contract/me.ts';
import type { Outcome } from '../../../app/api/outcome.ts';
import { useFresh } from '../../../app/api/useFresh.ts';
import { AskedIn } from '../../../app/i18n/AsAsked.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { inOrder } from '../caseWords.ts';
import styles from '../disagreements.module.css';
import type { ListData } from '../disagreementsApi.ts';
import { CaseList } from './CaseList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { filtered, type Filters } from './filters.ts';
import list from './list.module.css';
import { NoCases, NothingFits } from './NoCases.tsx';
import { OwnSteps } from './OwnSteps.tsx';

interface Props {
  readonly me: Me;
  readonly first: ListData;
  readonly load: () => Promise<Outcome<ListData>>;
  readonly arrives: boolean;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

const never = () => false;

/** What the sides see differently in one round, what needs somebody first. */
export function ListPage({ me, first, load, arrives, filters, onFilters }: Props) {
  const { t } = useI18n();
  const { value, offline } = useFresh(first, load, never);
  const { round, questions, items, own } = value;
  const shown = inOrder(filtered(items, filters, me.id));
  return (
    <AskedIn.Provider value={questions.language}>
      <main className={styles.place}>
        <div>
          <PageTitle arrives={arrives}>{t('cases.title')}</PageTitle>
          <p className={list.intro}>{t('cases.about')}</p>
        </div>
        {items.length === 0 ? (
          <NoCases me={me} round={round} />
        ) : (
          <>
            <FilterBar
              items={items}
              regions={round.regions}
              filters={filters}
              me={me.id}
              onFilters={onFilters}
            />
            {shown.length === 0 ? (
              <NothingFits filters={filters} onFilters={onFilters} />
            ) : (
              <CaseList items={shown} questions={questions} me={me} />
            )}
          </>
        )}
        {own.length > 0 && <OwnSteps steps={own} />}
      </main>
      {offline && (
        <p role="status" className={styles.offline}>
          {t('cases.offline')}
        </p>
      )}
    </AskedIn.Provider>
  );
}

import { useCallback } from 'react';
import type { Me } from '../../../../contract/me.ts';
import type { Outcome } from '../../../app/api/outcome.ts';
import { useFresh } from '../../../app/api/useFresh.ts';
import { AskedIn } from '../../../app/i18n/AsAsked.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { StaleLine } from '../../../app/states/StaleLine.tsx';
import { Card } from '../../../ui/Card.tsx';
import page from '../../../ui/page.module.css';
import { PartHead } from '../../../ui/PartHead.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { inOrder } from '../caseWords.ts';
import type { ListData } from '../caseData.ts';
import type { OwnStep } from '../caseItem.ts';
import type { DisagreementsApi } from '../disagreementsApi.ts';
import { OwnSteps } from '../own/OwnSteps.tsx';
import { inOrderFor, isOverdue } from '../own/ownSteps.ts';
import { useStepChanges } from '../own/useStepChanges.ts';
import { QuietFindings } from '../quiet/QuietFindings.tsx';
import { CaseList } from './CaseList.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { FilterBar } from './FilterBar.tsx';
import { filtered, type Filters } from './filters.ts';
import { LiaisonGuide } from './LiaisonGuide.tsx';
import { NoCases, NothingFits } from './NoCases.tsx';

interface Props {
  readonly api: DisagreementsApi;
  readonly me: Me;
  readonly first: ListData;
  readonly load: () => Promise<Outcome<ListData>>;
  readonly arrives: boolean;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

const isOnItsWay = ({ onTheirWay }: ListData) => onTheirWay;

/** What the sides see differently in one round, what needs somebody first. */
export function ListPage({ api, me, first, load, arrives, filters, onFilters }: Props) {
  const { t } = useI18n();
  const { value, stale, put } = useFresh(first, load, isOnItsWay);
  const { round, questions, items, onTheirWay, earlier, findings, elsewhere, own } = value;
  const change = useStepChanges(
    api,
    own,
    useCallback((steps: readonly OwnStep[]) => put({ ...value, own: steps }), [put, value]),
  );
  const overdue = own.filter((step) => isOverdue(step, new Date())).length;
  const shown = inOrder(filtered(items, filters, me.id));
  return (
    <AskedIn.Provider value={questions.language}>
      <main className={page.place}>
        <div>
          <PageTitle arrives={arrives}>{t('cases.title')}</PageTitle>
          <p className={page.lead}>{t('cases.about')}</p>
        </div>
        <LiaisonGuide me={me} items={items} />
        {/* What somebody has promised outlives its case: it stands before the cases, whatever has become of them. */}
        {own.length > 0 && (
          <Card>
            <PartHead
              id="own-steps"
              title={t('cases.ownSteps')}
              {...(overdue > 0 && { note: t('cases.ownSteps.overdue', { count: overdue }) })}
            />
            <OwnSteps steps={inOrderFor(own, null)} me={me} change={change} />
          </Card>
        )}
        <Elsewhere waiting={elsewhere} />
        {items.length === 0 ? (
          <NoCases
            me={me}
            round={round}
            onTheirWay={onTheirWay}
            named={elsewhere.map(({ round: { id } }) => id)}
          />
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
              <CaseList items={shown} among={items} questions={questions} me={me} />
            )}
          </>
        )}
        {earlier.length > 0 && (
          <CaseList
            label={t('cases.earlier')}
            head={<PartHead id="earlier-cases" title={t('cases.earlier')} note={t('cases.earlier.note')} />}
            items={inOrder(earlier)}
            questions={questions}
            me={me}
            ofOtherRound
          />
        )}
        <QuietFindings findings={findings} questions={questions} region={filters.region} />
      </main>
      <StaleLine stale={stale} offline={t('cases.offline')} />
    </AskedIn.Provider>
  );
}

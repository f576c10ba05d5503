import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { Me } from '../../../../contract/me.ts';
import { useFresh } from '../../../app/api/useFresh.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { StaleLine } from '../../../app/states/StaleLine.tsx';
import { Card } from '../../../ui/Card.tsx';
import page from '../../../ui/page.module.css';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { StatePage } from '../../../ui/StatePage.tsx';
import type { OwnStep } from '../caseItem.ts';
import type { DisagreementsApi } from '../disagreementsApi.ts';
import { OwnSteps } from './OwnSteps.tsx';
import { inOrderFor } from './ownSteps.ts';
import { useStepChanges } from './useStepChanges.ts';

interface Props {
  readonly api: DisagreementsApi;
  readonly me: Me;
  readonly first: readonly OwnStep[];
  /** The case that a link has led to; null where somebody just came. */
  readonly linked: string | null;
  readonly arrives: boolean;
}

const never = () => false;

/** What somebody has agreed to do who does not deal with cases: their steps, and nothing of the cases themselves. */
export function OwnStepsPage({ api, me, first, linked, arrives }: Props) {
  const { t } = useI18n();
  const { value: steps, stale, put } = useFresh(first, api.ownSteps, never);
  const change = useStepChanges(api, steps, put);
  if (steps.length === 0)
    return (
      <>
        <StatePage
          icon={<CheckmarkCircleRegular fontSize={28} />}
          title={t('step.own.none.title')}
          text={t('step.own.none.text')}
          arrives={arrives}
        />
        <StaleLine stale={stale} offline={t('cases.offline')} />
      </>
    );
  const isGone = linked !== null && steps.every(({ disagreement }) => disagreement !== linked);
  return (
    <>
      <main className={page.place}>
        <div>
          <PageTitle arrives={arrives}>{t('cases.ownSteps')}</PageTitle>
          <p className={page.lead}>
            {t(isGone ? 'step.own.gone' : 'step.own.about')} {t('step.own.sees')}
          </p>
        </div>
        <Card>
          <OwnSteps steps={inOrderFor(steps, linked)} me={me} change={change} />
        </Card>
      </main>
      <StaleLine stale={stale} offline={t('cases.offline')} />
    </>
  );
}

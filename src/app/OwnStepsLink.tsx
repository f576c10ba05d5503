import { useEffect, useState } from 'react';
import type { Me } from '../../contract/me.ts';
import type { StepList } from '../../contract/steps.ts';
import { useApi } from './api/useApi.ts';
import { useI18n } from './i18n/useI18n.ts';
import { dealsWithCases } from './roles.ts';
import { addressOf, type Route } from './route.ts';

interface Props {
  readonly me: Me;
  readonly route: Route;
  readonly className: string | undefined;
}

/**
 * Leads whoever has agreed to do something to it. It stands last, so that nothing moves when it arrives; those who deal with
 * cases find their steps among the cases.
 */
export function OwnStepsLink({ me, route, className }: Props) {
  const { t } = useI18n();
  const isHere = route.screen === 'disagreements';
  const hasSteps = useHasSteps(!dealsWithCases(me));
  if (dealsWithCases(me) || !(hasSteps || isHere)) return null;
  return (
    <a
      className={className}
      href={addressOf({ screen: 'disagreements', round: route.round })}
      aria-current={isHere ? 'page' : undefined}
    >
      {t('nav.steps')}
    </a>
  );
}

/** Whether there is something that the person has agreed to do. Not worth a word where it cannot be told: cards lead there too. */
function useHasSteps(wanted: boolean): boolean {
  const api = useApi();
  const [hasSteps, setHasSteps] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    void api<StepList>('steps?mine').then((own) =>
      setHasSteps(own.kind === 'ok' && own.value.items.length > 0),
    );
  }, [api, wanted]);
  return hasSteps;
}

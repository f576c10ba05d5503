import { LockClosedRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo } from 'react';
import type { Me } from '../../../contract/me.ts';
import type { Outcome } from '../../app/api/outcome.ts';
import { useApi } from '../../app/api/useApi.ts';
import { useFresh } from '../../app/api/useFresh.ts';
import { useLoaded } from '../../app/api/useLoaded.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { ownsRounds } from '../../app/roles.ts';
import { Loading } from '../../app/states/Loading.tsx';
import { StaleLine } from '../../app/states/StaleLine.tsx';
import { Trouble } from '../../app/states/Trouble.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import page from '../../ui/page.module.css';
import { StatePage } from '../../ui/StatePage.tsx';
import { AuditCard } from './AuditCard.tsx';
import { LiaisonsCard } from './LiaisonsCard.tsx';
import { OwnersCard } from './OwnersCard.tsx';
import { peopleApi, type PeopleApi, type PeopleData } from './peopleApi.ts';
import { RolesCard } from './RolesCard.tsx';

/** The People screen: an owner says who the liaisons are, sees whom messages reach, and what has been done by whom. */
export function PeoplePage({ me }: { me: Me }) {
  const { t } = useI18n();
  const client = useApi();
  const api = useMemo(() => peopleApi(client), [client]);
  return ownsRounds(me) ? (
    <People api={api} me={me} />
  ) : (
    <StatePage
      icon={<LockClosedRegular fontSize={28} />}
      title={t('people.notForYou.title')}
      text={t('rounds.notForYou.text')}
    />
  );
}

function People({ api, me }: { api: PeopleApi; me: Me }) {
  const load = useCallback(() => api.load(), [api]);
  const [loaded, reload, again] = useLoaded(load);
  switch (loaded.kind) {
    case 'loading':
      return <Loading like="list" />;
    case 'failed':
      return <Trouble failure={loaded.failure} onRetry={reload} />;
    case 'ready':
      return <PeopleCards api={api} me={me} first={loaded.value} load={again} />;
  }
}

interface CardsProps {
  readonly api: PeopleApi;
  readonly me: Me;
  readonly first: PeopleData;
  readonly load: () => Promise<Outcome<PeopleData>>;
}

const never = () => false;

function PeopleCards({ api, me, first, load }: CardsProps) {
  const { t } = useI18n();
  const { value: data, stale, put, look } = useFresh(first, load, never);
  const { liaisons, reach, rounds } = data;
  const isNew = liaisons.items.some(({ id }) => !reach.some((one) => one.id === id));
  useEffect(() => {
    // Whether messages reach somebody who was just entered has not been looked at.
    if (isNew) look();
  }, [isNew, liaisons.etag, look]);
  return (
    <>
      <main className={page.place}>
        <PageTitle>{t('people.title')}</PageTitle>
        <LiaisonsCard api={api} data={data} onLiaisons={(now) => put({ ...data, liaisons: now })} />
        <OwnersCard reach={reach} />
        <RolesCard me={me} />
        <AuditCard api={api} rounds={rounds} version={liaisons.etag} pageIsStale={stale !== null} />
      </main>
      <StaleLine stale={stale} offline={t('rounds.offline')} />
    </>
  );
}

import { LockClosedRegular } from '@fluentui/react-icons';
import { useCallback, useMemo } from 'react';
import type { Me } from '../../../contract/me.ts';
import { useApi } from '../../app/api/useApi.ts';
import { useLoaded } from '../../app/api/useLoaded.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { ownsRounds } from '../../app/roles.ts';
import { Loading } from '../../app/states/Loading.tsx';
import { Trouble } from '../../app/states/Trouble.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import page from '../../ui/page.module.css';
import { StatePage } from '../../ui/StatePage.tsx';
import { AuditCard } from './AuditCard.tsx';
import { LiaisonsCard } from './LiaisonsCard.tsx';
import { OwnersCard } from './OwnersCard.tsx';
import { peopleApi, type PeopleApi } from './peopleApi.ts';
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
  const { t } = useI18n();
  const load = useCallback(() => api.load(), [api]);
  const [loaded, reload] = useLoaded(load);
  switch (loaded.kind) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return <Trouble failure={loaded.failure} onRetry={reload} />;
    case 'ready':
      return (
        <main className={page.place}>
          <PageTitle>{t('people.title')}</PageTitle>
          <LiaisonsCard api={api} data={loaded.value} />
          <OwnersCard reach={loaded.value.reach} />
          <RolesCard me={me} />
          <AuditCard api={api} rounds={loaded.value.rounds} />
        </main>
      );
  }
}

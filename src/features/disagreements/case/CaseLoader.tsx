import { useCallback } from 'react';
import type { Me } from '../../../../contract/me.ts';
import { isProblem } from '../../../app/api/outcome.ts';
import { useLoaded } from '../../../app/api/useLoaded.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { Loading } from '../../../app/states/Loading.tsx';
import { Nothing } from '../../../app/states/Nothing.tsx';
import { Trouble } from '../../../app/states/Trouble.tsx';
import styles from '../../../ui/link.module.css';
import type { DisagreementsApi } from '../disagreementsApi.ts';
import { OwnStepsLoader } from '../own/OwnStepsLoader.tsx';
import { CasePage } from './CasePage.tsx';

interface Props {
  readonly api: DisagreementsApi;
  readonly me: Me;
  readonly round: string;
  readonly place: string;
  readonly arrives: boolean;
}

/** Loads one case. A case of a region that is not the reader's looks like one that does not exist. */
export function CaseLoader({ api, me, round, place, arrives }: Props) {
  const { t } = useI18n();
  const load = useCallback(() => api.loadCase(round, place), [api, round, place]);
  const [loaded, reload, again] = useLoaded(load);

  switch (loaded.kind) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return isProblem(loaded.failure, 'disagreement-not-found') ? (
        // A liaison may have a step of a case that is another one's.
        <OwnStepsLoader
          api={api}
          me={me}
          linked={`${round}~${place}`}
          arrives={arrives}
          otherwise={
            <Nothing
              arrives={arrives}
              title={t('case.notYours.title')}
              text={t('case.notYours.text')}
              action={
                <a className={styles.link} href={addressOf({ screen: 'disagreements', round })}>
                  {t('case.notYours.list')}
                </a>
              }
            />
          }
        />
      ) : (
        <Trouble failure={loaded.failure} onRetry={reload} />
      );
    case 'ready':
      return <CasePage api={api} me={me} first={loaded.value} load={again} arrives={arrives} />;
  }
}

import { useCallback } from 'react';
import { isProblem } from '../../../app/api/outcome.ts';
import { useLoaded } from '../../../app/api/useLoaded.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { Loading } from '../../../app/states/Loading.tsx';
import { Nothing } from '../../../app/states/Nothing.tsx';
import { Trouble } from '../../../app/states/Trouble.tsx';
import { EditRound } from '../form/EditRound.tsx';
import { RosterPage } from '../roster/RosterPage.tsx';
import links from '../../../ui/link.module.css';
import type { RoundsApi } from '../roundsApi.ts';
import { RoundPage } from './RoundPage.tsx';
import { useMessages } from './useMessages.ts';

interface Props {
  readonly api: RoundsApi;
  readonly round: string;
  /** `edit`, `people`, or null for the round itself. */
  readonly place: string | null;
  readonly onRounds: () => void;
  readonly arrives: boolean;
}

/** Loads one round, for its page and for what can be done with it. */
export function RoundLoader({ api, round, place, onRounds, arrives }: Props) {
  const { t } = useI18n();
  const load = useCallback(() => api.loadRound(round), [api, round]);
  const [loaded, reload, again] = useLoaded(load);
  const [messages, mayShow] = useMessages(api, round, place === null);

  switch (loaded.kind) {
    case 'loading':
      return <Loading like={place === null ? 'list' : 'form'} />;
    case 'failed':
      return isProblem(loaded.failure, 'round-not-found') ? (
        <Nothing
          arrives={arrives}
          title={t('state.roundGone.title')}
          text={t('state.roundGone.text')}
          action={
            <a className={links.link} href={addressOf({ screen: 'rounds', round: null })}>
              {t('state.noRound.owner')}
            </a>
          }
        />
      ) : (
        <Trouble failure={loaded.failure} onRetry={reload} />
      );
    case 'ready': {
      const data = loaded.value;
      if (place === 'people')
        return <RosterPage api={api} data={data} onChanged={onRounds} onGone={again} arrives={arrives} />;
      if (place === 'edit' && data.round.state !== 'closed')
        return <EditRound api={api} seen={data} onChanged={onRounds} arrives={arrives} />;
      if (!mayShow) return <Loading like="list" />;
      return (
        <RoundPage
          api={api}
          first={data}
          messages={messages}
          load={again}
          onRounds={onRounds}
          arrives={arrives}
        />
      );
    }
  }
}

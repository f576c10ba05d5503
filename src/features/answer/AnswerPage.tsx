import { useCallback, useMemo } from 'react';
import type { Me } from '../../../contract/me.ts';
import { isProblem } from '../../app/api/outcome.ts';
import { useApi } from '../../app/api/useApi.ts';
import { useLoaded } from '../../app/api/useLoaded.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { Loading } from '../../app/states/Loading.tsx';
import { Nothing } from '../../app/states/Nothing.tsx';
import { Trouble } from '../../app/states/Trouble.tsx';
import { answerApi } from './answerApi.ts';
import { AnswerRound } from './AnswerRound.tsx';
import { loadAnswerData } from './loadAnswerData.ts';
import type { Place } from './standing.ts';

/** The Answer screen of one round: the questions, or what the person has made of them. */
export function AnswerPage({ me, round }: { me: Me; round: string }) {
  const { t, day, language } = useI18n();
  const client = useApi();
  const api = useMemo(() => answerApi(client, round), [client, round]);
  const [loaded, reload] = useLoaded(
    useCallback(() => loadAnswerData(api, language, me.id), [api, language, me.id]),
  );

  switch (loaded.kind) {
    case 'loading':
      return <Loading />;
    case 'failed':
      if (isProblem(loaded.failure, 'not-invited'))
        return <Nothing title={t('state.notInvited.title')} text={t('state.notInvited.text')} />;
      return isProblem(loaded.failure, 'round-not-found') ? (
        <Nothing title={t('state.roundGone.title')} text={t('state.roundGone.text')} />
      ) : (
        <Trouble failure={loaded.failure} onRetry={reload} />
      );
    case 'ready': {
      const { round, response } = loaded.value;
      if (round.state === 'open' || response)
        return <AnswerRound place={placeIn(me, round.id)} api={api} data={loaded.value} />;
      if (round.state === 'closed')
        return <Nothing title={t('state.closed.title')} text={t('state.closed.text')} />;
      return (
        <Nothing
          title={t('state.notOpenYet.title')}
          text={
            round.opensAt === null
              ? t('state.notOpenYet.text')
              : t('state.notOpenYet.date', { date: day(round.opensAt) })
          }
        />
      );
    }
  }
}

/** Where somebody stands in a round, as far as its list of people says so, and whether they are on it. */
function placeIn(me: Me, round: string): Place {
  const own = me.rounds.find(({ id }) => id === round);
  return {
    invited: own?.invited ?? true,
    side: own?.standing?.side ?? null,
    region: own?.standing?.region ?? null,
  };
}

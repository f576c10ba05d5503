import { useCallback, useMemo, useState } from 'react';
import type { Me } from '../../../contract/me.ts';
import { isProblem } from '../../app/api/outcome.ts';
import { useApi } from '../../app/api/useApi.ts';
import { useLoaded } from '../../app/api/useLoaded.ts';
import { useNewest } from '../../app/api/useNewest.ts';
import { useReturn } from '../../app/api/useReturn.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { lazyScreen } from '../../app/lazyScreen.tsx';
import { Loading } from '../../app/states/Loading.tsx';
import { Nothing } from '../../app/states/Nothing.tsx';
import { RoundGone } from '../../app/states/RoundGone.tsx';
import { Trouble } from '../../app/states/Trouble.tsx';
import { answerApi, type AnswerApi } from './answerApi.ts';
import { AnswerRound } from './AnswerRound.tsx';
import { MyDataLink } from './help/MyDataLink.tsx';
import { loadAnswerData, type AnswerData } from './loadAnswerData.ts';
import type { Place } from './standing.ts';

const ClosedRound = lazyScreen(async () => (await import('./result/ClosedRound.tsx')).ClosedRound);

/** The Answer screen of one round: the questions, or what the person has made of them. */
export function AnswerPage({ me, round }: { me: Me; round: string }) {
  const { language } = useI18n();
  const client = useApi();
  const api = useMemo(() => answerApi(client, round), [client, round]);
  const [loaded, reload] = useLoaded(
    useCallback(() => loadAnswerData(api, language, me.id), [api, language, me.id]),
  );

  switch (loaded.kind) {
    case 'loading':
      return <Loading like="form" />;
    case 'failed':
      if (isProblem(loaded.failure, 'not-invited')) return <NotInvited />;
      return isProblem(loaded.failure, 'round-not-found') ? (
        <RoundGone screen="answer" />
      ) : (
        <Trouble failure={loaded.failure} onRetry={reload} />
      );
    case 'ready':
      return <Asked me={me} api={api} loaded={loaded.value} onAway={reload} />;
  }
}

interface AskedProps {
  readonly me: Me;
  readonly api: AnswerApi;
  readonly loaded: AnswerData;
  readonly onAway: () => void;
}

/** The round opens and closes while the page is there: whoever comes back to it sees where it stands by then. */
function Asked({ me, api, loaded, onAway }: AskedProps) {
  const { t, day } = useI18n();
  const [round, setRound] = useState(loaded.round);
  const newest = useNewest();
  useReturn(
    useCallback(() => {
      newest(api.round(), (now) => now.kind === 'ok' && setRound(now.value));
    }, [api, newest]),
  );
  const place = placeIn(me, round.id);
  // Liaisons and owners may read the questions of every round; that does not mean that they are asked.
  const isAsked = place.invited || loaded.response !== null;
  const [begun, setBegun] = useState(false);
  if (!begun && isAsked && (round.state === 'open' || loaded.response)) setBegun(true);
  const shown = { place, api, data: { ...loaded, round }, onAway };
  if (begun) return <AnswerRound {...shown} />;
  if (!isAsked && round.state === 'open') return <NotInvited />;
  if (round.state === 'closed') return <ClosedRound me={me} {...shown} />;
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

/** The round asks certain people, and not this one. */
function NotInvited() {
  const { t } = useI18n();
  return (
    <Nothing title={t('state.notInvited.title')} text={t('state.notInvited.text')} action={<MyDataLink />} />
  );
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

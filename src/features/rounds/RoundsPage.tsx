import { LockClosedRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { Me } from '../../../contract/me.ts';
import { useApi } from '../../app/api/useApi.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { ownsRounds } from '../../app/roles.ts';
import { NEW_ROUND } from '../../app/route.ts';
import { StatePage } from '../../ui/StatePage.tsx';
import { ReadsProfile } from './form/readsProfile.ts';
import { NewRound } from './form/NewRound.tsx';
import { ListLoader } from './list/ListLoader.tsx';
import { RoundLoader } from './round/RoundLoader.tsx';
import { roundsApi } from './roundsApi.ts';

interface Props {
  readonly me: Me;
  /** The round that the address means; null for the list. */
  readonly round: string | null;
  readonly place: string | null;
  readonly onRounds: () => void;
}

/** The Rounds screen: an owner makes, watches and closes rounds. */
export const RoundsPage = (props: Props) => (
  <ReadsProfile.Provider value={props.me.readsProfile ?? false}>
    <RoundsPlace {...props} />
  </ReadsProfile.Provider>
);

function RoundsPlace({ me, round, place, onRounds }: Props) {
  const { t } = useI18n();
  const client = useApi();
  const api = useMemo(() => roundsApi(client), [client]);
  const here = `${round ?? ''}/${place ?? ''}`;
  const [first] = useState(here);
  const arrives = here !== first;

  if (!ownsRounds(me))
    return (
      <StatePage
        icon={<LockClosedRegular fontSize={28} />}
        title={t('rounds.notForYou.title')}
        text={t('rounds.notForYou.text')}
      />
    );
  if (round === null) return <ListLoader api={api} me={me.id} arrives={arrives} />;
  if (round === NEW_ROUND || place === 'copy')
    return (
      <NewRound
        key={here}
        api={api}
        copyOf={round === NEW_ROUND ? null : round}
        onRounds={onRounds}
        arrives={arrives}
      />
    );
  // Each place begins with the round as it is then: what one of them changed, the others show.
  return (
    <RoundLoader key={here} api={api} round={round} place={place} onRounds={onRounds} arrives={arrives} />
  );
}

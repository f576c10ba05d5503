import { useState } from 'react';
import type { Me } from '../../../../contract/me.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Nothing } from '../../../app/states/Nothing.tsx';
import type { AnswerApi } from '../answerApi.ts';
import { beginning } from '../answers/beginning.ts';
import { hasAnswers, hasPlace } from '../answers/draft.ts';
import type { AnswerData } from '../loadAnswerData.ts';
import type { Place } from '../standing.ts';
import { ClosedWays } from './ClosedWays.tsx';
import { Erased } from './Erased.tsx';
import { KeptPlace } from './KeptPlace.tsx';
import { UnsentAnswers } from './UnsentAnswers.tsx';

interface Props {
  readonly me: Me;
  readonly place: Place;
  readonly api: AnswerApi;
  readonly data: AnswerData;
  /** They were sent in time after all, from another window. */
  readonly onAway: () => void;
}

/** A round that closed without the reader: what they had begun, which is theirs, and where to go from here. */
export function ClosedRound({ me, place, api, data, onAway }: Props) {
  const { t } = useI18n();
  const { round, saved, keeper } = data;
  const [draft] = useState(() => beginning({ place, saved, kept: keeper.read(), sent: null }).mine);
  const [erased, setErased] = useState(false);
  const ways = <ClosedWays me={me} round={round.id} />;

  if (erased) return <Erased api={api} round={round} />;
  if (!hasAnswers(draft) && hasPlace(saved.draft))
    return <KeptPlace api={api} round={round} ways={ways} onAway={onAway} />;
  if (!hasAnswers(draft))
    return <Nothing title={t('state.closed.title')} text={t('state.closed.text')} action={ways} />;
  return (
    <UnsentAnswers
      api={api}
      data={data}
      draft={draft}
      ways={ways}
      onErased={() => setErased(true)}
      onAway={onAway}
    />
  );
}

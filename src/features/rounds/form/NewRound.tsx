import { useCallback, useMemo } from 'react';
import { useLoaded } from '../../../app/api/useLoaded.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { Loading } from '../../../app/states/Loading.tsx';
import { Trouble } from '../../../app/states/Trouble.tsx';
import { loadBasis, makeRound, type Basis } from './newRound.ts';
import { likeRound, newFields, type Fields } from './fields.ts';
import { bodyOf } from './roundBodies.ts';
import { messageHours } from '../messageHours.ts';
import { openTogether, overlapWords } from '../overlaps.ts';
import { RoundForm } from './RoundForm.tsx';
import type { RoundsApi } from '../roundsApi.ts';
import { ownZone } from './zonedTime.ts';

interface Props {
  readonly api: RoundsApi;
  /** A round whose settings are taken over; null for those of the newest one. */
  readonly copyOf: string | null;
  readonly onRounds: () => void;
  readonly arrives: boolean;
}

/** Makes a new round, from what most owners want and what the company chose before. */
export function NewRound({ api, copyOf, ...rest }: Props) {
  const load = useCallback(() => loadBasis(api, copyOf), [api, copyOf]);
  const [loaded, reload] = useLoaded(load);
  switch (loaded.kind) {
    case 'loading':
      return <Loading like="form" />;
    case 'failed':
      return <Trouble failure={loaded.failure} onRetry={reload} />;
    case 'ready':
      return <NewForm api={api} basis={loaded.value} isCopy={copyOf !== null} {...rest} />;
  }
}

interface FormProps extends Omit<Props, 'copyOf'> {
  readonly basis: Basis;
  readonly isCopy: boolean;
}

function NewForm({ api, basis, isCopy, onRounds, arrives }: FormProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { like, sets, known } = basis;
  const list = isCopy ? (like?.roster ?? null) : null;
  const first = useMemo<Fields>(() => {
    const fresh = newFields(new Date(), ownZone());
    return like ? likeRound(like, fresh, sets) : fresh;
  }, [like, sets]);
  return (
    <RoundForm
      title={isCopy && like ? t('roundForm.copy', { title: like.title }) : t('rounds.new')}
      back={{ href: addressOf({ screen: 'rounds', round: null }), name: t('rounds.title') }}
      first={first}
      sets={{ api, first: sets, kept: null }}
      openings={['at', 'later', 'now']}
      arrives={arrives}
      rulesFrom={like?.title ?? null}
      copiedList={list?.people ?? null}
      notes={(fields) => {
        const { opensAt, closesAt } = bodyOf(fields);
        const isNow = fields.opening === 'now';
        const times = { opensAt: isNow ? new Date().toISOString() : opensAt, closesAt };
        const together = overlapWords(i18n, openTogether(known, times, list !== null));
        const hours =
          list && fields.opening !== 'later' ? t('roundPage.when.hours', messageHours(i18n.locale)) : null;
        return [together, hours].filter((words) => words !== null);
      }}
      saveLabel={({ opening }) => t(`roundForm.save.${opening}`)}
      save={async (fields) => {
        const made = await makeRound(api, fields, basis, isCopy);
        if (made.kind !== 'ok') return { kind: 'failed', failure: made };
        onRounds();
        return { kind: 'saved', next: { screen: 'rounds', round: made.value.id, place: null } };
      }}
    />
  );
}

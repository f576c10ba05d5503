import { useCallback, useMemo, useRef } from 'react';
import { isProblem } from '../../../app/api/outcome.ts';
import { useLoaded } from '../../../app/api/useLoaded.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf, type Route } from '../../../app/route.ts';
import { Loading } from '../../../app/states/Loading.tsx';
import { Trouble } from '../../../app/states/Trouble.tsx';
import type { RoundsApi, SeenRound } from '../roundsApi.ts';
import type { QuestionSets } from '../sets/setsApi.ts';
import { differing, fieldsOf } from './fields.ts';
import { changeBody } from './roundBodies.ts';
import { RoundForm } from './RoundForm.tsx';

interface Props {
  readonly api: RoundsApi;
  readonly seen: SeenRound;
  /** The round as it is after the change. */
  readonly onChanged: () => void;
  readonly arrives: boolean;
}

/** Changes a round: all of it before it opens; while it is open, what nobody has been promised. */
export function EditRound(props: Props) {
  const { api } = props;
  const [sets, reload] = useLoaded(useCallback(() => api.listSets(), [api]));
  switch (sets.kind) {
    case 'loading':
      return <Loading like="form" />;
    case 'failed':
      return <Trouble failure={sets.failure} onRetry={reload} />;
    case 'ready':
      return <EditForm {...props} sets={sets.value} />;
  }
}

function EditForm({ api, seen, sets, onChanged, arrives }: Props & { sets: QuestionSets }) {
  const { t } = useI18n();
  const { round } = seen;
  const first = useMemo(() => fieldsOf(round), [round]);
  // The version that what is typed is based on: somebody else's, once they were faster and it is shown.
  const version = useRef(seen);
  const here: Route = { screen: 'rounds', round: round.id, place: null };
  return (
    <RoundForm
      title={t('roundForm.edit', { title: round.title })}
      back={{ href: addressOf(here), name: round.title }}
      first={first}
      sets={{ api, first: sets, kept: round.questionSet }}
      openings={['at', 'later']}
      frozen={round.state === 'open'}
      arrives={arrives}
      saveLabel={() => t('roundForm.save.changes')}
      save={async (fields, base) => {
        const body = changeBody(base, fields);
        const saved = await api.change(version.current, body);
        if (saved.kind === 'ok') {
          onChanged();
          return { kind: 'saved', next: here };
        }
        if (!isProblem(saved, 'changed-meanwhile')) return { kind: 'failed', failure: saved };
        const now = await api.readRound(round.id);
        if (now.kind !== 'ok') return { kind: 'failed', failure: now };
        version.current = now.value;
        const theirs = fieldsOf(now.value.round);
        // An earlier attempt whose answer was lost has arrived after all, or somebody has changed it in the same way.
        if (differing(theirs, fields).length === 0) {
          onChanged();
          return { kind: 'saved', next: here };
        }
        return { kind: 'changed', theirs };
      }}
    />
  );
}

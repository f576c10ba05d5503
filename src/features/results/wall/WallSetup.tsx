import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenResults } from '../../../../contract/results.ts';
import type { Outcome } from '../../../app/api/outcome.ts';
import { useApi } from '../../../app/api/useApi.ts';
import { useLoaded } from '../../../app/api/useLoaded.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Loading } from '../../../app/states/Loading.tsx';
import { Trouble } from '../../../app/states/Trouble.tsx';
import {
  canSetUp,
  mayBeSaved,
  offerToSave,
  placeSoFar,
  type TabSettings,
} from '../../../app/teams/tabSetup.ts';
import { wallAddress, wallOf } from '../../../app/wall.ts';
import { Choices } from '../../../ui/Choices.tsx';
import page from '../../../ui/page.module.css';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { loadOpenResults } from './wallApi.ts';
import wall from './wall.module.css';

const NEWEST = 'newest';

interface SetupData extends OpenResults {
  /** What the tab shows so far, by the id of its round; null: nothing, it is new. */
  readonly soFar: string | null;
}

/** Where somebody who adds the tab to a channel chooses what it shows. The button that saves it is the host's. */
export function WallSetup() {
  const api = useApi();
  const load = useCallback(async (): Promise<Outcome<SetupData>> => {
    const [open, place] = await Promise.all([loadOpenResults(api), placeSoFar().catch(() => null)]);
    if (open.kind !== 'ok') return open;
    const shown = place === null ? null : wallOf(place);
    const soFar = shown?.kind === 'shown' ? (shown.round ?? NEWEST) : null;
    return { kind: 'ok', value: { ...open.value, soFar }, etag: null };
  }, [api]);
  const [loaded, reload] = useLoaded(load);

  switch (loaded.kind) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return <Trouble failure={loaded.failure} onRetry={reload} />;
    case 'ready':
      return <Choosing {...loaded.value} />;
  }
}

function Choosing({ items, soFar }: SetupData) {
  const { t, day } = useI18n();
  const isThere = soFar === null || soFar === NEWEST || items.some(({ id }) => id === soFar);
  const [chosen, setChosen] = useState(isThere && soFar !== null ? soFar : NEWEST);
  const title = items.find(({ id }) => id === chosen)?.title;
  useSaving({
    id: `results-${chosen}`,
    name: title ?? t('wall.name'),
    place: wallAddress(chosen === NEWEST ? null : chosen),
  });
  return (
    <main className={page.place}>
      <div className={wall.setup}>
        <PageTitle>{t('wall.setup.title')}</PageTitle>
        <p>{t('wall.setup.text')}</p>
        {!isThere && <p role="status">{t('wall.setup.gone')}</p>}
        <Choices
          name="round"
          legend={t('wall.setup.which')}
          choices={[
            { value: NEWEST, label: t('wall.setup.newest'), note: t('wall.setup.newest.note') },
            ...items.map(({ id, title: name, state, closesAt }) => ({
              value: id,
              label: t(state === 'closed' ? 'results.line.closed' : 'results.line.open', {
                title: name,
                date: day(closesAt),
              }),
            })),
          ]}
          chosen={chosen}
          onChoose={setChosen}
        />
        {items.length === 0 && <p>{t('wall.setup.none')}</p>}
        <p className={page.quiet}>{t('wall.setup.guests')}</p>
      </div>
    </main>
  );
}

/** Tells the host what to save, at the moment at which it saves. */
function useSaving(settings: TabSettings): void {
  const now = useRef(settings);
  useEffect(() => {
    now.current = settings;
  });
  useEffect(() => {
    if (!canSetUp()) return;
    offerToSave(() => now.current);
    mayBeSaved(true);
  }, []);
}

import { useCallback, useEffect } from 'react';
import { isProblem, type Outcome } from '../../../app/api/outcome.ts';
import { useApi } from '../../../app/api/useApi.ts';
import { useFresh } from '../../../app/api/useFresh.ts';
import { useLoaded } from '../../../app/api/useLoaded.ts';
import { useReturn } from '../../../app/api/useReturn.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Loading } from '../../../app/states/Loading.tsx';
import { Nothing } from '../../../app/states/Nothing.tsx';
import { StaleLine } from '../../../app/states/StaleLine.tsx';
import { Trouble } from '../../../app/states/Trouble.tsx';
import type { ResultsData } from '../resultsApi.ts';
import { nothingYetWords } from '../nothingYet.ts';
import { isWaiting, viewOf } from '../view.ts';
import { loadWall } from './wallApi.ts';
import { OpenConcord } from './OpenConcord.tsx';
import { WallFigures } from './WallFigures.tsx';

const RETRY_MS = 30_000;

/** A tab in a channel: the company's results as everybody may see them. @param props.round null: always the newest */
export function WallPage({ round }: { round: string | null }) {
  const { t, language } = useI18n();
  const api = useApi();
  const load = useCallback(() => loadWall(api, round, language), [api, round, language]);
  const [loaded, reload, again] = useLoaded(load);
  useAnotherTry(loaded.kind === 'failed', again);

  switch (loaded.kind) {
    case 'loading':
      return <Loading like="figures" />;
    case 'ready':
      return <Shown first={loaded.value} load={again} />;
    case 'failed':
      if (isProblem(loaded.failure, 'round-not-found'))
        return <Nothing title={t('wall.gone.title')} text={t('wall.gone.text')} />;
      return isProblem(loaded.failure, 'not-invited') ? (
        <Nothing title={t('wall.guest.title')} text={t('wall.guest.text')} />
      ) : (
        <Trouble failure={loaded.failure} onRetry={reload} />
      );
  }
}

/** Nobody stands before it who would press "Try again". */
function useAnotherTry(failed: boolean, again: () => Promise<unknown>) {
  const retry = useCallback(() => {
    if (failed && document.visibilityState === 'visible') void again();
  }, [failed, again]);
  useReturn(retry);
  useEffect(() => {
    if (!failed) return;
    const timer = setInterval(retry, RETRY_MS);
    return () => clearInterval(timer);
  }, [failed, retry]);
}

interface ShownProps {
  readonly first: ResultsData | null;
  readonly load: () => Promise<Outcome<ResultsData | null>>;
}

const awaitsMore = (data: ResultsData | null) => data !== null && isWaiting(data.round, data.results);

/** It hangs where nobody reloads it, so it looks for newer figures by itself. */
function Shown({ first, load }: ShownProps) {
  const i18n = useI18n();
  const { t, day } = i18n;
  const { value, stale } = useFresh(first, load, awaitsMore, { watched: true });
  if (value === null) return <Soon title={t('wall.nothing.title')} text={t('wall.nothing.text')} />;
  const { round, results } = value;
  const view = viewOf(round, results);
  const k = round.minimumGroupSize;
  switch (view.kind) {
    case 'figures':
      return (
        <>
          <WallFigures
            // Another round begins from nothing: what was unfolded belongs to the one before.
            key={round.id}
            data={value}
            results={view.results}
            company={view.company}
          />
          <StaleLine
            stale={stale}
            offline={t('results.offline', { date: day(view.results.releasedAt ?? round.closesAt) })}
          />
        </>
      );
    case 'results-not-open':
    case 'round-not-open':
      return (
        <Soon title={t('wall.notOpen.title')} text={t('wall.notOpen.text', { date: day(round.closesAt) })} />
      );
    case 'nothing-yet':
      return <Soon title={t('results.nothingYet.title')} text={nothingYetWords(i18n, round)} />;
    case 'on-their-way':
      return <Nothing title={t('results.onTheirWay.title')} text={t('results.onTheirWay.text')} />;
    case 'without-result':
      return (
        <Nothing
          title={t('results.without.title', { round: round.title })}
          text={t('results.without.text', { k })}
        />
      );
  }
}

/** What will stand here and when; everything else that a person can do is in Concord itself. */
const Soon = (words: { title: string; text: string }) => (
  <Nothing {...words} action={<OpenConcord place="results" />} />
);

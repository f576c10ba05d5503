import { useState } from 'react';
import type { Me } from '../../../contract/me.ts';
import { ownsRounds } from '../../app/roles.ts';
import type { Outcome } from '../../app/api/outcome.ts';
import { AskedIn } from '../../app/i18n/AsAsked.tsx';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { guidedScreen, lazyScreen } from '../../app/lazyScreen.tsx';
import { StaleLine } from '../../app/states/StaleLine.tsx';
import { countCases } from './caseCounts.ts';
import { COMPARE, compareIn } from './compare/comparePlace.ts';
import { FiguresPage } from './FiguresPage.tsx';
import { NoFigures } from './NoFigures.tsx';
import { regionAt } from './regions.ts';
import type { ResultsData } from './resultsApi.ts';
import { useFresh } from '../../app/api/useFresh.ts';
import { summaryIn } from './summary/summaryPlace.ts';
import { isWaiting, viewOf } from './view.ts';

interface Props {
  readonly me: Me;
  readonly place: string | null;
  readonly first: ResultsData;
  readonly load: () => Promise<Outcome<ResultsData>>;
}

/** Only some come here, and not first. */
const ComparePage = lazyScreen(async () => (await import('./compare/ComparePage.tsx')).ComparePage);
const SummaryPage = guidedScreen(async () => (await import('./summary/SummaryPage.tsx')).SummaryPage);

/** Nobody reads anything yet that could change under their eyes. */
const stillEmpty = {
  watched: ({ round, results }: ResultsData) => viewOf(round, results).kind === 'nothing-yet',
};
const awaitsMore = ({ round, results }: ResultsData) => isWaiting(round, results);

/** One round for one person: the figures, or why there are none. */
export function ResultsRound({ me, place, first, load }: Props) {
  const { t, day } = useI18n();
  const {
    value: { round, questions, results, earlier, cases },
    stale,
  } = useFresh(first, load, awaitsMore, stillEmpty);
  const view = viewOf(round, results);
  const { isCompare, chosen } = compareIn(place);
  // Another choice there is no other page.
  const page = isCompare ? COMPARE : (place ?? '');
  const arrives = useMoved(view.kind === 'figures' ? `figures/${page}` : view.kind);

  if (view.kind !== 'figures') return <NoFigures kind={view.kind} me={me} round={round} />;
  const { isSummary, of } = summaryIn(place);
  const scope = regionAt(round, view.regions, of) ?? view.company;
  const releasedAt = view.results.releasedAt ?? round.closesAt;
  const shown = { scope, round, questions, releasedAt, isPreliminary: !view.results.final };
  const line = <StaleLine stale={stale} offline={t('results.offline', { date: day(releasedAt) })} />;
  if (isSummary)
    return (
      <AskedIn.Provider value={questions.language}>
        <SummaryPage
          key={scope.region}
          shown={shown}
          regions={view.regions}
          earlier={scope.region === null ? earlier : []}
        />
        {line}
      </AskedIn.Provider>
    );
  if (isCompare)
    return (
      <AskedIn.Provider value={questions.language}>
        <ComparePage
          shown={{ ...shown, scope: view.company }}
          results={view.results}
          regions={view.regions}
          earlier={earlier}
          owns={ownsRounds(me)}
          chosen={chosen}
          arrives={arrives}
          stale={stale}
        />
      </AskedIn.Provider>
    );
  return (
    <AskedIn.Provider value={questions.language}>
      <FiguresPage
        // A region begins from nothing: what was unfolded belongs to the page before.
        key={scope.region}
        shown={shown}
        results={view.results}
        regions={view.regions}
        earlier={scope.region === null ? earlier : []}
        cases={cases && countCases(cases, scope.region)}
        owns={ownsRounds(me)}
        arrives={arrives}
      />
      {line}
    </AskedIn.Provider>
  );
}

/** Whether another page has been here before: then the one that has come takes the focus. */
function useMoved(page: string): boolean {
  const [last, setLast] = useState({ page, moved: false });
  if (last.page === page) return last.moved;
  setLast({ page, moved: true });
  return true;
}

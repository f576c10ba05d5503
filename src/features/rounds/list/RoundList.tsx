import { ChevronRightRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import type { Results } from '../../../../contract/results.ts';
import type { Round } from '../../../../contract/rounds.ts';
import type { Outcome } from '../../../app/api/outcome.ts';
import { useLoaded, type Loaded } from '../../../app/api/useLoaded.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { Card } from '../../../ui/Card.tsx';
import rows from '../../../ui/rowTable.module.css';
import { AnsweredWords } from '../AnsweredWords.tsx';
import { spanWords } from '../dates.ts';
import { answeredIn } from '../participation.ts';
import type { RoundsApi } from '../roundsApi.ts';
import { StateSign } from '../StateSign.tsx';
import list from './list.module.css';
import { ResultWords } from './ResultWords.tsx';

/** The rounds as a table; the title leads to the round. Roles are written out: the phone's layout would take them away. */
export function RoundList({ api, rounds }: { api: RoundsApi; rounds: readonly Round[] }) {
  const { t } = useI18n();
  return (
    <Card>
      <table role="table" className={`${rows.table} ${list.table}`} aria-label={t('rounds.title')}>
        <thead role="rowgroup">
          <tr role="row">
            {(['round', 'state', 'answered', 'result'] as const).map((column) => (
              <th key={column} role="columnheader" scope="col" className={list[column]}>
                {t(`rounds.col.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rounds.map((round) => (
            <RoundRow key={round.id} api={api} round={round} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

const hasFigures = ({ state }: Pick<Round, 'state'>) => state !== 'draft' && state !== 'scheduled';
const none: Promise<Outcome<Results | null>> = Promise.resolve({ kind: 'ok', value: null, etag: null });

/** What was there stays in sight until there is something newer. */
function useLast<T>(loaded: Loaded<T>): Loaded<T> {
  const [last, setLast] = useState(loaded);
  if (loaded.kind === 'ready' && loaded !== last) setLast(loaded);
  return last.kind === 'ready' ? last : loaded;
}

function RoundRow({ api, round }: { api: RoundsApi; round: Round }) {
  const { t, locale } = useI18n();
  const wanted = hasFigures(round);
  // With the list that is looked at again come other rounds: figures are asked for again with them.
  const [loaded] = useLoaded<Results | null>(
    useCallback(() => (wanted ? api.results(round.id) : none), [api, round, wanted]),
  );
  const figures = useLast(loaded);
  // Only of a round that has closed are figures needed for what stands there.
  const showsResult = round.state !== 'closed' || figures.kind === 'ready';
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className={list.round}>
        <a className={rows.link} href={addressOf({ screen: 'rounds', round: round.id })}>
          <bdi>{round.title}</bdi>
        </a>
        <span className={rows.below}>
          {round.opensAt === null
            ? t('rounds.noDates')
            : spanWords(locale, round, round.opensAt, round.closesAt)}
        </span>
      </th>
      <td role="cell" className={list.state}>
        <StateSign state={round.state} />
      </td>
      <td role="cell" className={`${list.answered} ${wanted ? list.toCome : ''}`}>
        {figures.kind === 'ready' && <AnsweredWords answered={answeredIn(round, figures.value)} />}
        {figures.kind === 'failed' && t('rounds.notLoaded')}
      </td>
      <td role="cell" className={`${list.result} ${wanted ? list.toCome : ''}`}>
        {showsResult && wanted && (
          <span className={list.label} aria-hidden>
            {t('app.label', { name: t('rounds.col.result') })}{' '}
          </span>
        )}
        {showsResult && (
          <ResultWords round={round} results={figures.kind === 'ready' ? figures.value : null} />
        )}
        <ChevronRightRegular fontSize={20} aria-hidden className={rows.chevron ?? ''} />
      </td>
    </tr>
  );
}

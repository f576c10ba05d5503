import { nameInSentence } from '../../../../assessment/texts/nameInSentence.ts';
import { EyeOffRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { listedNames } from '../../../app/i18n/figures.ts';
import { SideName } from '../../../app/i18n/SideName.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import stacked from '../../../ui/stackedTable.module.css';
import { ShareBar } from '../ShareBar.tsx';
import styles from '../rounds.module.css';
import type { RoundData } from '../roundsApi.ts';
import { mayWaitForClose, whoAnswered, type Cell, type Row } from './whoAnswered.ts';
import { shortSides, sidesOf } from '../shortSides.ts';
import who from './whoAnswered.module.css';

/** Who has answered: counts of published figures by region and side. Roles are written out: the phone's layout would take them away. */
export function WhoAnsweredCard({ data: { round, results, roster } }: { data: RoundData }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const id = useId();
  const scopes = results?.scopes ?? [];
  const rows = whoAnswered(round, scopes, roster?.regions ?? null, results?.final);
  const k = round.minimumGroupSize;
  const observers = scopes.find(({ region }) => region === null)?.n.observer;
  const most = 2 * k;
  const open = mayWaitForClose(roster?.regions ?? null, most)
    ? 'roundPage.who.atClose'
    : 'roundPage.who.open';
  // No figures come of a list with too few people of both sides: its card says so.
  const never = roster !== null && shortSides(sidesOf(roster.regions), k).length === 2;
  const note = round.state === 'open' && !never ? open : 'roundPage.who.closed';
  const joined = rows.find((row) => row.joined)?.joined;
  return (
    <Card>
      <PartHead id={id} title={t('roundPage.who')} note={t(note, { k, most })} />
      <table role="table" className={`${stacked.table} ${who.table}`} aria-labelledby={id}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className={who.name}>
              {t('results.col.region')}
            </th>
            {(['sales', 'marketing'] as const).map((side) => (
              <th key={side} role="columnheader" scope="col" className={who[side]}>
                <SideName side={side} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.key} role="row">
              <th role="rowheader" scope="row" className={who.name}>
                <bdi>{rowName(i18n, row)}</bdi>
              </th>
              {(['sales', 'marketing'] as const).map((side) => (
                <td key={side} role="cell" className={who[side]}>
                  <CellWords cell={row[side]} side={side} k={k} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {joined && (
        <p className={who.note}>{t('roundPage.who.joined', { k, list: listedNames(locale, joined) })}</p>
      )}
      {observers !== undefined && (
        <p className={who.note}>{t('roundPage.who.observers', { count: observers })}</p>
      )}
    </Card>
  );
}

function rowName({ t, locale }: Pick<I18n, 't' | 'locale'>, { region, joined }: Row): string {
  if (joined) return t('results.joined', { first: nameInSentence(locale, joined[0] ?? '') });
  return region ?? t('results.wholeCompany');
}

function CellWords({ cell, side, k }: { cell: Cell; side: 'sales' | 'marketing'; k: number }) {
  const { t } = useI18n();
  const sideName = <span className={who.sideName}>{t('app.label', { name: t(`side.${side}`) })} </span>;
  if (cell.kind === 'hidden')
    return (
      <span className={who.hidden}>
        {sideName}
        <EyeOffRegular fontSize={16} aria-hidden />
        {t(cell.why === 'not-yet' ? 'results.hidden.yet' : 'results.hidden.side', { k })}
      </span>
    );
  if (cell.of === null)
    return (
      <span>
        {sideName}
        {t('results.people', { count: cell.people })}
      </span>
    );
  return (
    <span className={styles.share}>
      {sideName}
      <ShareBar part={cell.people} of={cell.of} side={side} />
      <span>{t('rounds.answered.of', { part: cell.people, all: cell.of })}</span>
    </span>
  );
}

import { Button } from '@fluentui/react-button';
import type { Me } from '../../../../contract/me.ts';
import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { newestClosed } from '../../../app/rounds.ts';
import { Card } from '../../../ui/Card.tsx';
import styles from '../../../ui/link.module.css';
import page from '../../../ui/page.module.css';
import { noFilters, type Filters } from './filters.ts';
import list from './noCases.module.css';

interface Props {
  readonly me: Me;
  readonly round: Round;
  readonly onTheirWay: boolean;
  /** Rounds that the page leads to already. */
  readonly named: readonly string[];
}

/** Why there is no case yet, or none at all, and where to look instead. */
export function NoCases({ me, round, onTheirWay, named }: Props) {
  const { t } = useI18n();
  const other = newestClosed(me.rounds.filter(({ id }) => id !== round.id));
  const why = onTheirWay ? 'soon' : round.state === 'closed' ? 'closed' : 'open';
  return (
    <Card className={page.nothing}>
      <h2 className={page.nothingTitle}>{t(`cases.none.${why}`)}</h2>
      <p>{t(`cases.none.${why}Text`)}</p>
      {round.regions.length > 1 && <p>{t('cases.none.regions')}</p>}
      <p className={list.links}>
        <a className={styles.link} href={addressOf({ screen: 'results', round: round.id })}>
          {t('cases.toResults')}
        </a>
        {other && !named.includes(other.id) && (
          <a className={styles.link} href={addressOf({ screen: 'disagreements', round: other.id })}>
            {t('cases.other', { title: other.title })}
          </a>
        )}
      </p>
    </Card>
  );
}

/** The filters leave nothing. */
export function NothingFits({
  filters,
  onFilters,
}: {
  filters: Filters;
  onFilters: (filters: Filters) => void;
}) {
  const { t } = useI18n();
  return (
    <Card className={page.nothing}>
      <h2 className={page.nothingTitle}>{t('cases.nothingFits')}</h2>
      {filters.region.of === 'region' && <p>{t('cases.none.regions')}</p>}
      <p>
        <Button onClick={() => onFilters(noFilters)}>{t('cases.showAll')}</Button>
      </p>
    </Card>
  );
}

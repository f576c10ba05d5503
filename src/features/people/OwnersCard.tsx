import { useId } from 'react';
import type { ReachList } from '../../../contract/reach.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { Card } from '../../ui/Card.tsx';
import { PartHead } from '../../ui/PartHead.tsx';
import styles from './people.module.css';
import { ReachWords } from './ReachWords.tsx';

/** Who has made the rounds, and whether Concord reaches them where nobody else can be told. */
export function OwnersCard({ reach }: { reach: ReachList['items'] }) {
  const { t } = useI18n();
  const id = useId();
  const owners = reach.filter(({ roles }) => roles.includes('owner'));
  if (owners.length === 0) return null;
  return (
    <Card className={styles.card}>
      <PartHead id={id} title={t('people.owners')} note={t('people.owners.note')} />
      <ul className={styles.list} aria-labelledby={id}>
        {owners.map((owner) => (
          <li key={owner.id} className={styles.row}>
            <bdi className={styles.name}>{owner.name}</bdi>
            <ReachWords reach={owner} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

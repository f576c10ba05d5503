import { useId } from 'react';
import type { Me } from '../../../contract/me.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { Card } from '../../ui/Card.tsx';
import { PartHead } from '../../ui/PartHead.tsx';
import styles from './people.module.css';

/** Who may do what, and where each role comes from. */
export function RolesCard({ me }: { me: Me }) {
  const { t, rich } = useI18n();
  const id = useId();
  return (
    <Card>
      <PartHead id={id} title={t('people.roles')} />
      <dl className={styles.roles} aria-labelledby={id}>
        {(['owner', 'liaison', 'participant'] as const).map((role) => (
          <div key={role}>
            <dt>{t(`people.role.${role}`)}</dt>
            <dd>{t(`people.role.${role}.text`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.you}>
        {rich(
          'people.roles.you',
          { name: me.name },
          { b: (words) => <bdi className={styles.name}>{words}</bdi> },
        )}
      </p>
    </Card>
  );
}

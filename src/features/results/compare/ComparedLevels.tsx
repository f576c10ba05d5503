import { SideName } from '../../../app/i18n/SideName.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import table from '../../../ui/figureTable.module.css';
import styles from './compare.module.css';
import type { LevelPair } from './compareLevels.ts';
import { GroupSign } from './GroupSign.tsx';

interface Props {
  readonly names: readonly [string, string];
  readonly pairs: readonly LevelPair[];
}

/** Both scales as a table. */
export function ComparedLevels({ names, pairs }: Props) {
  const { t, tenth } = useI18n();
  return (
    <table className={`${table.table} ${styles.levels}`} aria-label={t('results.levels')}>
      <thead>
        <tr>
          <td />
          {names.map((name, at) => (
            <th key={at} scope="col">
              <span className={styles.headed}>
                <GroupSign at={at === 0 ? 0 : 1} />
                <bdi>{name}</bdi>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ id, name, stand }) => (
          <tr key={id}>
            <th scope="row">{id === 'company' ? name : <SideName side={id} />}</th>
            {stand.map((one, at) => (
              <td key={at}>
                {'why' in one ? (
                  <span className={styles.why}>{one.why}</span>
                ) : (
                  <>
                    {tenth(one.score)} <span className={styles.why}>{t(`level.${one.level}.name`)}</span>
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

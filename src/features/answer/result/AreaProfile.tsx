import type { Questions } from '../../../../contract/questionSets.ts';
import type { OwnScore } from '../../../../contract/responses.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { LevelCell } from '../../../ui/LevelCell.tsx';
import hidden from '../../../ui/hidden.module.css';
import styles from './ownResult.module.css';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';

/** The person's view of each area, as a table. */
export function AreaProfile({ questions, areas }: { questions: Questions; areas: OwnScore['areas'] }) {
  const { t, tenth } = useI18n();
  return (
    <>
      <h2 id="own-areas" className={styles.heading}>
        {t('own.areas')}
      </h2>
      <table className={styles.profile} aria-labelledby="own-areas">
        <thead className={hidden.hidden}>
          <tr>
            <th scope="col">{t('own.area')}</th>
            <th scope="col">{t('own.areaLevel')}</th>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ id, mean, level }) => (
            <tr key={id}>
              <th scope="row">
                <AsAsked>{questions.areas.find((area) => area.id === id)?.name ?? id}</AsAsked>
              </th>
              <td>
                {mean === null || level === null ? (
                  <span className={styles.none}>{t('own.areaNone')}</span>
                ) : (
                  <LevelCell level={level} figure={tenth(mean)} word={t(`level.${level}.name`)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

import { useI18n } from '../../../app/i18n/useI18n.ts';
import { PictureCard } from '../../../app/picture/PictureCard.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { Levels } from '../overview/Levels.tsx';
import type { Shown } from '../shown.ts';
import styles from './compare.module.css';
import { ComparedLevels } from './ComparedLevels.tsx';
import { comparedLevels, levelPairs } from './compareLevels.ts';
import { compareFile } from './compareFile.ts';
import { inCommon, namesInWords, pairNote, pairWords, type Pair } from './compareWords.ts';
import { GroupSign } from './GroupSign.tsx';

interface Props {
  readonly pair: Pair;
  readonly shown: Shown;
  /** Under the name of a group, such as when its round closed. */
  readonly about: readonly [string, string];
  readonly arrives: boolean;
  /** Whether the levels are seen as a table: it outlives another choice. */
  readonly turned: readonly [boolean, (asTable: boolean) => void];
}

/** The sentence, both scales, and what may be said of them. */
export function PairView({ pair, shown, about, arrives, turned }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const pairs = levelPairs(i18n, pair, shown);
  const notes = [pairNote(i18n, pair), ...inCommon(i18n, pair, shown.questions)];
  const verdict = (
    <p role="status" className={styles.verdict}>
      {pairWords(i18n, pair)}
    </p>
  );
  return (
    <PictureCard
      title={t('results.levels')}
      turned={turned}
      opening={
        <div role="status">
          <PageTitle arrives={arrives}>{t('compare.title', namesInWords(i18n, pair))}</PageTitle>
        </div>
      }
      file={compareFile('compare-levels', pair, shown)}
      figures={() => comparedLevels(i18n, pair, pairs)}
      picture={
        <>
          {verdict}
          <div className={styles.scales}>
            {([0, 1] as const).map((at) => (
              <div key={at}>
                <h2 className={styles.name}>
                  <GroupSign at={at} />
                  <bdi>{pair.names[at]}</bdi>
                </h2>
                <p className={styles.about}>{about[at]}</p>
                <Levels scope={{ region: '', ...pair.figures[at] }} last={undefined} />
              </div>
            ))}
          </div>
        </>
      }
      table={
        <>
          {verdict}
          <ComparedLevels names={pair.names} pairs={pairs} />
        </>
      }
      below={
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      }
    />
  );
}

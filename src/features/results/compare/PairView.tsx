import type { Questions } from '../../../../contract/questionSets.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { Levels } from '../overview/Levels.tsx';
import styles from './compare.module.css';
import { inCommon, namesInWords, pairNote, pairWords, type Pair } from './compareWords.ts';
import { GroupSign } from './GroupSign.tsx';

interface Props {
  readonly pair: Pair;
  readonly questions: Questions;
  /** Under the name of a group, such as when its round closed. */
  readonly about: readonly [string, string];
  readonly arrives: boolean;
}

/** The sentence, both scales, and what may be said of them. */
export function PairView({ pair, questions, about, arrives }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const notes = [pairNote(i18n, pair), ...inCommon(i18n, pair, questions)];
  return (
    <>
      <div role="status">
        <PageTitle arrives={arrives}>{t('compare.title', namesInWords(i18n, pair))}</PageTitle>
        <p className={styles.verdict}>{pairWords(i18n, pair)}</p>
      </div>
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
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

import type { TrendItem } from '../../../../contract/trend.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { PictureCard } from '../../../app/picture/PictureCard.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { fileOf } from '../files.ts';
import { verdictText } from '../headline.ts';
import { titleOf } from '../title.ts';
import { notesOn } from '../notes.ts';
import type { CaseCounts } from '../caseCounts.ts';
import { comparable } from '../since.ts';
import type { Shown } from '../shown.ts';
import type { Scope } from '../view.ts';
import { Facts } from './Facts.tsx';
import { Levels } from './Levels.tsx';
import { levelFigures } from './levelFigures.ts';
import { LevelTable } from './LevelTable.tsx';
import styles from './overview.module.css';

interface Props {
  readonly shown: Shown;
  readonly regions: readonly Scope[];
  /** The rounds before, the last one first; only of the company. */
  readonly earlier: readonly TrendItem[];
  readonly cases: CaseCounts | null;
  readonly arrives: boolean;
}

/** The sentence, the picture, and the figures on demand: all of them as files, too. */
export function Overview({ shown, regions, earlier, cases, arrives }: Props) {
  const i18n = useI18n();
  const notes = notesOn(i18n, shown, regions);
  return (
    <PictureCard
      title={i18n.t('results.levels')}
      opening={<PageTitle arrives={arrives}>{titleOf(i18n, shown)}</PageTitle>}
      file={fileOf('levels', shown)}
      figures={() => levelFigures(i18n, shown)}
      picture={
        <>
          <p className={styles.verdict}>
            {verdictText(i18n, shown, shown.scope.region === null ? regions : [])}
          </p>
          <Levels scope={shown.scope} last={comparable(earlier[0])} />
          <Facts shown={shown} earlier={earlier} cases={cases} />
          <LevelTable shown={shown} />
          {notes.length > 0 && (
            <ul className={styles.notes}>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
        </>
      }
    />
  );
}

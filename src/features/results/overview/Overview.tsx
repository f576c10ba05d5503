import type { TrendItem } from '../../../../contract/trend.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { titleOf, verdictText } from '../headline.ts';
import { notesOn } from '../notes.ts';
import { changeSince, comparable } from '../since.ts';
import type { Shown } from '../shown.ts';
import type { Scope } from '../view.ts';
import { Levels } from './Levels.tsx';
import { LevelTable } from './LevelTable.tsx';
import styles from './overview.module.css';
import { People } from './People.tsx';

interface Props {
  readonly shown: Shown;
  readonly regions: readonly Scope[];
  /** The round before; only of the company, and where there is one. */
  readonly last: TrendItem | undefined;
  readonly arrives: boolean;
}

/** The sentence, the picture, and the figures on demand. */
export function Overview({ shown, regions, last, arrives }: Props) {
  const i18n = useI18n();
  const change = changeSince(i18n, shown.scope, last);
  const notes = notesOn(i18n, shown, regions);
  return (
    <Card>
      <PageTitle arrives={arrives}>{titleOf(i18n, shown)}</PageTitle>
      <p className={styles.verdict}>{verdictText(i18n, shown, shown.scope.region === null ? regions : [])}</p>
      <Levels scope={shown.scope} last={comparable(last)} />
      {change !== null && <p className={styles.since}>{change}</p>}
      <div className={styles.below}>
        <People scope={shown.scope} />
        <LevelTable shown={shown} />
      </div>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

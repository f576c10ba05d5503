import { useRef, useState } from 'react';
import { levelOfMean } from '../../../../assessment/level.ts';
import type { Play } from '../../../../assessment/playbook/play.ts';
import { playbookFor } from '../../../../assessment/playbook/playbookFor.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import fold from '../../../ui/fold.module.css';
import { MoreButton } from '../../../ui/MoreButton.tsx';
import shared from '../disagreements.module.css';
import type { CaseData } from '../caseData.ts';
import { setOf } from '../../../app/setOf.ts';
import { PlayCard } from './PlayCard.tsx';
import styles from './steps.module.css';

const SHOWN = 2;

interface Props {
  readonly data: CaseData;
  /** Whether they are there on demand alone. */
  readonly folded: boolean;
  readonly onUse: (play: Play) => void;
}

/** What the playbook suggests for this disagreement, and what to do where moving up is not worth its price. */
export function Suggestions({ data, folded, onUse }: Props) {
  const { t, language } = useI18n();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const { item, questions } = data;
  const { sales, marketing } = item.evidence;
  if (sales === undefined || marketing === undefined) return null;
  // What has been agreed stands above, as a step; what was given up may be tried again.
  const used = new Set(data.steps.flatMap(({ play, state }) => (state === 'dropped' ? [] : (play ?? []))));
  const isLeft = ({ id }: Play) => !used.has(id);
  const found = playbookFor({
    subject: item.subject,
    set: setOf(questions),
    level: levelOfMean(Math.min(sales, marketing)),
    includes: item.includes,
    language,
  });
  const { general } = found;
  const [plays, stay] = [found.plays.filter(isLeft), found.stay.filter(isLeft)];
  if (plays.length + stay.length === 0) return null;
  const others = plays.length + stay.length - SHOWN;
  const cards = (entries: readonly Play[], ref?: typeof list) => (
    <ul ref={ref} className={styles.plays}>
      {entries.map((play) => (
        <li key={play.id}>
          <PlayCard play={play} onUse={() => onUse(play)} />
        </li>
      ))}
    </ul>
  );
  const body = (
    <>
      <p className={shared.quiet}>{t(general ? 'step.playbook.general' : 'step.playbook.note')}</p>
      {cards(plays.slice(0, all ? undefined : SHOWN), list)}
      {all && stay.length > 0 && (
        <>
          <h4>{t('step.playbook.stay')}</h4>
          {cards(stay)}
        </>
      )}
      {others > 0 && (
        <div>
          <MoreButton all={all} onAll={setAll} list={list} shown={SHOWN}>
            {all ? t('results.fewer') : t('results.others', { count: others })}
          </MoreButton>
        </div>
      )}
    </>
  );
  const title = <h3 id="case-playbook">{t('step.playbook')}</h3>;
  return folded ? (
    <details className={fold.fold}>
      <summary>{title}</summary>
      <div className={styles.suggestions}>{body}</div>
    </details>
  ) : (
    <section className={styles.suggestions} aria-labelledby="case-playbook">
      {title}
      {body}
    </section>
  );
}

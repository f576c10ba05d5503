import { evidenceOf } from '../../../../assessment/playbook/evidenceOf.ts';
import type { Play } from '../../../../assessment/playbook/play.ts';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';
import { sizeOf } from '../../../app/i18n/figures.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import fold from '../../../ui/fold.module.css';
import { PartHead } from '../../../ui/PartHead.tsx';
import type { Shown } from '../shown.ts';
import styles from './moveUp.module.css';
import { playFor } from './playFor.ts';
import { labelled, labelOf } from '../../../app/i18n/labelled.ts';

const SHOWN = 3;

/** The statements on which a point would be easiest to win, each with what the playbook has for it. */
export function MoveUp({ shown }: { shown: Shown }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { scope, questions } = shown;
  const percent = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 0 });
  const statements = questions.areas.flatMap((area) => area.statements);
  const offered = new Set<string>();
  return (
    <Card>
      <PartHead id="results-move-up" title={t('results.moveUp')} note={t('results.moveUp.note')} />
      <ol className={styles.moves} aria-labelledby="results-move-up">
        {scope.moveUp.slice(0, SHOWN).map(({ id, share, gain }, index) => {
          const text = statements.find((statement) => statement.id === id)?.text ?? id;
          const play = playFor(shown, id, i18n.language, offered);
          return (
            <li key={id}>
              {/* A saved picture has no counters of style sheets. */}
              <span className={styles.place} aria-hidden>
                {index + 1}
              </span>
              <p className={styles.move}>{play ? play.title : <AsAsked>{text}</AsAsked>}</p>
              {play && (
                <p className={styles.statement}>
                  <AsAsked>{text}</AsAsked>
                </p>
              )}
              <p className={styles.gain}>
                {t('results.moveUp.gain', {
                  percent: percent.format(100 * share),
                  points: sizeOf(i18n, gain),
                })}
              </p>
              {play && <PlayWords play={play} />}
            </li>
          );
        })}
      </ol>
      <p className={styles.how}>{t('results.moveUp.how')}</p>
    </Card>
  );
}

function PlayWords({ play }: { play: Play }) {
  const { t, language } = useI18n();
  const { name, means } = evidenceOf(play, language);
  return (
    <details className={`${fold.fold} ${styles.play}`}>
      <summary>{t('results.moveUp.play')}</summary>
      <p>{play.do}</p>
      <p>
        <strong>{labelOf({ t }, t('step.first'))}</strong> {play.firstStep}
      </p>
      <p>
        <strong>{labelled({ t }, t('step.evidence'), `${name}.`)}</strong> {means}
      </p>
    </details>
  );
}

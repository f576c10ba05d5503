import type { Questions } from '../../../../contract/questionSets.ts';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { sizeOf } from '../../../app/i18n/figures.ts';
import type { Scope } from '../view.ts';
import { PartHead } from '../../../ui/PartHead.tsx';
import styles from './parts.module.css';

const SHOWN = 3;

/** The statements on which a point would be easiest to win, each with the share of answers that says so. */
export function MoveUp({ scope, questions }: { scope: Scope; questions: Questions }) {
  const i18n = useI18n();
  const { t } = i18n;
  const percent = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 0 });
  const statements = questions.areas.flatMap((area) => area.statements);
  return (
    <Card>
      <PartHead id="results-move-up" title={t('results.moveUp')} note={t('results.moveUp.note')} />
      <ol className={styles.moves} aria-labelledby="results-move-up">
        {scope.moveUp.slice(0, SHOWN).map(({ id, share, gain }) => (
          <li key={id}>
            <p className={styles.move}>
              <AsAsked>{statements.find((statement) => statement.id === id)?.text ?? id}</AsAsked>
            </p>
            <p className={styles.gain}>
              {t('results.moveUp.gain', { percent: percent.format(100 * share), points: sizeOf(i18n, gain) })}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { Shown } from '../shown.ts';
import { HeatTable } from '../table/HeatTable.tsx';
import { LevelLegend } from '../table/LevelLegend.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import styles from './parts.module.css';
import { statementOrder } from './statementOrder.ts';
import { useSubjectRow } from './useSubjectRow.ts';

/** Shown at first, as long as there are not just a few more. */
const SHOWN = 8;
const A_FEW = 2;

/** Every statement as both sides see it, the largest differences first. */
export function Statements({ shown }: { shown: Shown }) {
  const { t } = useI18n();
  const [all, setAll] = useState(false);
  const rowOf = useSubjectRow(shown);
  const texts = new Map(
    shown.questions.areas.flatMap(({ statements }) => statements.map(({ id, text }) => [id, text])),
  );
  const ordered = statementOrder(shown.scope);
  const others = ordered.length > SHOWN + A_FEW ? ordered.length - SHOWN : 0;
  const rows = ordered.slice(0, all || others === 0 ? undefined : SHOWN).flatMap(({ id, split }) =>
    rowOf(
      'statement',
      id,
      <>
        <AsAsked>{texts.get(id) ?? id}</AsAsked>
        {split?.map((side) => (
          <span key={side} className={styles.split}>
            {t('results.split', { side: t(`side.${side}`) })}
          </span>
        ))}
      </>,
    ),
  );
  const { sales, marketing } = shown.scope.level;
  const compared = sales !== undefined && marketing !== undefined;
  return (
    <>
      <PartHead
        id="results-statements"
        title={t('results.statements')}
        note={t(compared ? 'results.statements.note' : 'results.areas.note')}
      />
      <HeatTable labelledBy="results-statements" of={t('results.col.statement')} rows={rows} longNames />
      <LevelLegend />
      {others > 0 && (
        <div className={styles.others}>
          <Button aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('results.fewer') : t('results.others', { count: others })}
          </Button>
        </div>
      )}
    </>
  );
}

import { AsAsked } from '../../../app/i18n/AsAsked.tsx';
import { sizeOf } from '../../../app/i18n/figures.ts';
import { SideName } from '../../../app/i18n/SideName.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { ColumnHeads } from '../../../ui/ColumnHeads.tsx';
import table from '../../../ui/stackedTable.module.css';
import { SureDifference } from '../../../ui/SureDifference.tsx';
import type { CaseData } from '../caseData.ts';
import { askedText } from '../subjects.ts';
import styles from './evidence.module.css';
import { partsOf } from './parts.ts';

const sides = ['sales', 'marketing'] as const;

/** What a case includes as a table: both averages, and how far they are apart. */
export function PartsTable({ data: { item, questions } }: { data: CaseData }) {
  const i18n = useI18n();
  const { t, tenth } = i18n;
  return (
    <table role="table" className={`${table.table} ${styles.partsTable}`} aria-labelledby="case-parts">
      <ColumnHeads
        corner={<td role="cell" />}
        heads={[...sides.map((side) => <SideName key={side} side={side} />), t('results.col.difference')]}
      />
      <tbody role="rowgroup">
        {partsOf(item).map((part) => (
          <tr role="row" key={part.kind + part.id}>
            <th role="rowheader" scope="row" className={part.kind === 'area' ? styles.area : undefined}>
              <AsAsked>{askedText(questions, part) ?? ''}</AsAsked>
            </th>
            {sides.map((side) => (
              <td role="cell" key={side}>
                {part[side] !== undefined && (
                  <>
                    <span className={table.label} aria-hidden>
                      <SideName side={side} />{' '}
                    </span>
                    {tenth(part[side])}
                  </>
                )}
              </td>
            ))}
            <td role="cell">
              <SureDifference
                side={item.higher}
                name={t(`side.${item.higher}`)}
                by={sizeOf(i18n, part.gap ?? 0)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

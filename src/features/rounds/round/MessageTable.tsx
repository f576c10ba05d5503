import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { groupedMessages } from './messages.ts';
import { ColumnHeads } from '../../../ui/ColumnHeads.tsx';
import stacked from '../../../ui/stackedTable.module.css';
import styles from './messageTable.module.css';

interface Props {
  readonly groups: ReturnType<typeof groupedMessages>;
  readonly labelledBy: string;
}

const columns = ['sent', 'pending', 'unreachable'] as const;

/**
 * How many messages of each sort have arrived, are on their way, and have not arrived. On the phone each number has a row.
 * Roles are written out: the phone's layout would take them away.
 */
export function MessageTable({ groups, labelledBy }: Props) {
  const { t, locale } = useI18n();
  const whole = new Intl.NumberFormat(locale);
  return (
    <table role="table" className={`${stacked.table} ${styles.table}`} aria-labelledby={labelledBy}>
      <ColumnHeads
        corner={<td role="cell" />}
        heads={columns.map((column) => t(`roundPage.messages.${column}`))}
      />
      <tbody role="rowgroup">
        {groups.map((group) => (
          <tr key={group.group} role="row">
            <th role="rowheader" scope="row">
              {t(`roundPage.messages.of.${group.group}`)}
            </th>
            {columns.map((column) => (
              <td key={column} role="cell">
                <span className={stacked.label} aria-hidden>
                  {t(`roundPage.messages.${column}`)}
                </span>
                {whole.format(group[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { AuditEntry } from '../../../contract/audit.ts';
import { momentOf } from '../../app/i18n/moment.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { actWords, detailWords } from './detailWords.ts';
import { ColumnHeads } from '../../ui/ColumnHeads.tsx';
import stacked from '../../ui/stackedTable.module.css';
import styles from './people.module.css';
import type { PeopleData } from './peopleApi.ts';

interface Props {
  readonly entries: readonly AuditEntry[];
  readonly rounds: PeopleData['rounds'];
  readonly labelledBy: string;
}

/** Acts, newest first. Roles are written out: the phone's layout would take them away. */
export function AuditTable({ entries, rounds, labelledBy }: Props) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const titles = new Map(rounds.map(({ id, title }) => [id, title]));
  return (
    <table role="table" className={`${stacked.table} ${styles.audit}`} aria-labelledby={labelledBy}>
      <ColumnHeads heads={(['when', 'who', 'what'] as const).map((column) => t(`people.audit.${column}`))} />
      <tbody role="rowgroup">
        {entries.map(({ id, at, by, act, round, about, details }) => (
          <tr key={id} role="row">
            <td role="cell" className={styles.at}>
              <time dateTime={at}>{momentOf(locale, at)}</time>
            </td>
            <td role="cell">
              <bdi>{by?.name ?? 'Concord'}</bdi>
            </td>
            <td role="cell" dir="auto">
              {actWords(i18n, { act, details })}
              {round !== null && (
                <>
                  &nbsp;· <bdi>{titles.get(round) ?? round}</bdi>
                </>
              )}
              <span className={styles.details}>
                {detailWords(i18n, { act, round, about, details }, titles)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

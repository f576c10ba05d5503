import { useI18n } from '../../../app/i18n/useI18n.ts';
import figures from '../../../ui/figureTable.module.css';
import type { groupedMessages } from './messages.ts';

interface Props {
  readonly groups: ReturnType<typeof groupedMessages>;
  readonly labelledBy: string;
}

/** How many messages of each sort have arrived, are on their way, and have not arrived. */
export function MessageTable({ groups, labelledBy }: Props) {
  const { t, locale } = useI18n();
  const whole = new Intl.NumberFormat(locale);
  return (
    <table className={figures.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <td />
          {(['sent', 'pending', 'unreachable'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`roundPage.messages.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ group, sent, pending, unreachable }) => (
          <tr key={group}>
            <th scope="row">{t(`roundPage.messages.of.${group}`)}</th>
            <td>{whole.format(sent)}</td>
            <td>{whole.format(pending)}</td>
            <td>{whole.format(unreachable)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { RosterChange } from '../../../../contract/roster.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { ColumnHeads } from '../../../ui/ColumnHeads.tsx';
import { SideSign } from '../../../ui/SideSign.tsx';
import stacked from '../../../ui/stackedTable.module.css';
import styles from './changeTable.module.css';

type Example = RosterChange['added']['examples'][number];
type Standing = Pick<Example, 'side' | 'region'>;

interface Props {
  readonly examples: readonly Example[];
  readonly from: 'file' | 'groups';
  readonly labelledBy: string;
}

/**
 * People whom a list adds, moves or removes: each on a line, and where they stand in columns of their own, so that names and
 * regions with commas in them are told apart. Roles are written out: the phone's layout would take them away.
 */
export function ChangeTable({ examples, from: source, labelledBy }: Props) {
  const { t } = useI18n();
  const moved = examples.some(({ from }) => from);
  const withRegions = examples.some(({ region, from }) => region !== null || (from?.region ?? null) !== null);
  const columns = moved
    ? (['from', 'to'] as const)
    : (['side', ...(withRegions ? (['region'] as const) : [])] as const);
  return (
    <table role="table" className={`${stacked.table} ${styles.table}`} aria-labelledby={labelledBy}>
      <ColumnHeads heads={(['person', ...columns] as const).map((column) => t(`roster.col.${column}`))} />
      <tbody role="rowgroup">
        {examples.map((example) => (
          <tr key={example.user} role="row">
            <th role="rowheader" scope="row">
              <Person example={example} from={source} />
            </th>
            {columns.map((column) => (
              <td key={column} role="cell">
                <span className={stacked.label} aria-hidden>
                  {t(`roster.col.${column}`)}
                </span>
                <Words column={column} example={example} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Somebody as the list names them: by what tells them apart there, and below it what else it says. */
function Person({ example: { user, name }, from }: { example: Example; from: Props['from'] }) {
  // Ids out of groups stand in no list that an owner has seen.
  const [first, second] =
    user.includes('@') || name === null ? [user, name] : [name, from === 'file' ? user : null];
  return (
    <>
      <bdi>{first}</bdi>
      {second !== null && <bdi className={styles.below}>{second}</bdi>}
    </>
  );
}

function Words({ column, example }: { column: 'side' | 'region' | 'from' | 'to'; example: Example }) {
  const { t } = useI18n();
  switch (column) {
    case 'side':
      return <Side side={example.side} />;
    case 'region':
      return <bdi>{example.region ?? t('roster.noRegion')}</bdi>;
    case 'from':
      return example.from ? <Place standing={example.from} /> : null;
    case 'to':
      return <Place standing={example} />;
  }
}

/** A side, and below it the region where there is one. */
const Place = ({ standing: { side, region } }: { standing: Standing }) => (
  <span className={styles.place}>
    <Side side={side} />
    {region !== null && <bdi className={styles.region}>{region}</bdi>}
  </span>
);

function Side({ side }: Pick<Standing, 'side'>) {
  const { t } = useI18n();
  return (
    <span className={styles.side}>
      {side !== 'observer' && (
        <>
          <SideSign side={side} />{' '}
        </>
      )}
      {t(`side.${side}`)}
    </span>
  );
}

import { Button } from '@fluentui/react-button';
import { DeleteRegular, EditRegular } from '@fluentui/react-icons';
import type { AwaitedLiaison } from '../../../contract/liaisons.ts';
import type { ReachList } from '../../../contract/reach.ts';
import { listedNames } from '../../app/i18n/figures.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import page from '../../ui/page.module.css';
import { isLiaison, type Entry } from './liaisonList.ts';
import styles from './people.module.css';
import { ReachWords, Warning } from './ReachWords.tsx';

interface Props {
  readonly entry: Entry;
  readonly reach: ReachList['items'][number] | undefined;
  /** Another account has come under their address. */
  readonly moved: boolean;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

/** Somebody on the list of liaisons: their regions, whether messages reach them, and whether they have come at all. */
export function LiaisonRow({ entry, reach, moved, onChange, onRemove }: Props) {
  const { t, locale } = useI18n();
  const { name, regions, address } = entry;
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <bdi className={styles.name}>{name}</bdi>
        {address !== undefined && <bdi className={page.quiet}>{address}</bdi>}
        <span className={page.quiet} dir="auto">
          {regions === null ? t('people.allRegions') : listedNames(locale, regions)}
        </span>
      </div>
      <div className={styles.reach}>
        {isLiaison(entry) ? <ReachWords reach={reach} /> : <AwaitedWords awaited={entry} />}
        {moved && (
          <Warning>
            <strong>{t('people.moved')}</strong> {t('people.moved.text')}
          </Warning>
        )}
      </div>
      <div className={page.buttons}>
        <Button
          icon={<EditRegular aria-hidden />}
          aria-label={t('people.change.named', { name })}
          onClick={onChange}
        >
          {t('people.change')}
        </Button>
        <Button
          icon={<DeleteRegular aria-hidden />}
          aria-label={t('people.remove.named', { name })}
          onClick={onRemove}
        >
          {t('people.remove')}
        </Button>
      </div>
    </li>
  );
}

function AwaitedWords({ awaited: { until = '' } }: { awaited: AwaitedLiaison }) {
  const { t, date } = useI18n();
  const isOver = until < new Date().toISOString().slice(0, 10);
  return isOver ? (
    <Warning>
      <strong>{t('people.awaited.over', { date: date(until) })}</strong> {t('people.awaited.over.text')}
    </Warning>
  ) : (
    <span>
      <strong>{t('people.awaited')}</strong> {t('people.awaited.text', { date: date(until) })}
    </span>
  );
}

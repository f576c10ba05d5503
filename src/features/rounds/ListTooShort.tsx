import { WarningRegular } from '@fluentui/react-icons';
import { useI18n } from '../../app/i18n/useI18n.ts';
import styles from './listTooShort.module.css';
import { shortSides, type SideCounts } from './shortSides.ts';

interface Props {
  readonly counts: SideCounts;
  readonly round: { readonly minimumGroupSize: number; readonly state: string };
}

/** What a list can never show, said before anybody has answered in vain; nothing where both sides are long enough. */
export function ListTooShort({ counts, round: { minimumGroupSize: k, state } }: Props) {
  const { t } = useI18n();
  const [first, second] = shortSides(counts, k);
  if (first === undefined || state === 'closed') return null;
  const before = state === 'draft' || state === 'scheduled';
  return (
    <p className={styles.warning}>
      <WarningRegular fontSize={20} aria-hidden />
      <span>
        {second === undefined
          ? t('roundPage.short.one', { count: counts[first], side: t(`side.${first}`), k })
          : t('roundPage.short.both', { sales: counts.sales, marketing: counts.marketing, k })}{' '}
        {t(before ? 'roundPage.short.before' : 'roundPage.short.open')}
      </span>
    </p>
  );
}

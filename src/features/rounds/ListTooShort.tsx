import { WarningRegular } from '@fluentui/react-icons';
import { useI18n } from '../../app/i18n/useI18n.ts';
import alert from '../../ui/alert.module.css';
import styles from './listTooShort.module.css';
import { shortSides, type SideCounts } from './shortSides.ts';

interface Props {
  readonly counts: SideCounts;
  readonly round: { readonly minimumGroupSize: number; readonly state: string };
}

/** What a list can never show, and what helps; null where both sides are long enough, and when it is too late. */
export function useShortWords(
  counts: SideCounts,
  { minimumGroupSize: k, state }: Props['round'],
): string | null {
  const { t } = useI18n();
  const [first, second] = shortSides(counts, k);
  if (first === undefined || state === 'closed') return null;
  const before = state === 'draft' || state === 'scheduled';
  const never =
    second === undefined
      ? t('roundPage.short.one', { count: counts[first], side: t(`side.${first}`), k })
      : t('roundPage.short.both', { sales: counts.sales, marketing: counts.marketing, k });
  return `${never} ${t(before ? 'roundPage.short.before' : 'roundPage.short.open')}`;
}

/** The same as a warning, said before anybody has answered in vain. */
export function ListTooShort({ counts, round }: Props) {
  const words = useShortWords(counts, round);
  if (words === null) return null;
  return (
    <p className={`${alert.alert} ${styles.warning}`}>
      <WarningRegular fontSize={20} aria-hidden />
      <span>{words}</span>
    </p>
  );
}

import { OfflineLine } from '../../ui/OfflineLine.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { isSignedOut } from '../api/outcome.ts';
import type { Stale } from '../api/useFresh.ts';
import { useI18n } from '../i18n/useI18n.ts';
import { usePressed } from '../teams/usePressed.ts';

interface Props {
  /** null while the page is as new as it can be. */
  readonly stale: Stale | null;
  /** What to say where the connection is lost: it looks again by itself. */
  readonly offline: string;
}

/** At the foot of a page that may be older than what there is: why, and to look again. The page itself stays. */
export function StaleLine({ stale, offline }: Props) {
  const { t } = useI18n();
  const again = usePressed(() => stale?.again());
  if (!stale) return null;
  if (stale.failure.kind === 'unreachable') return <OfflineLine>{offline}</OfflineLine>;
  return (
    <OfflineLine>
      {t(isSignedOut(stale.failure) ? 'stale.signedOut' : 'stale.failed')}{' '}
      <TextButton onClick={again}>{t('app.tryAgain')}</TextButton>
    </OfflineLine>
  );
}

import { Button } from '@fluentui/react-button';
import {
  ArrowClockwiseRegular,
  CloudOffRegular,
  LockClosedRegular,
  PlugDisconnectedRegular,
} from '@fluentui/react-icons';
import { StatePage } from '../../ui/StatePage.tsx';
import { isSignedOut, supportNumber, type Failure } from '../api/outcome.ts';
import type { I18n } from '../i18n/i18n.ts';
import { useI18n } from '../i18n/useI18n.ts';

const FORBIDDEN = 403;

/** A screen could not be loaded: what failed, whether anything is lost, and what to do. */
export function Trouble({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const i18n = useI18n();
  return (
    <StatePage
      {...wordsFor(failure, i18n)}
      action={
        <Button icon={<ArrowClockwiseRegular />} onClick={onRetry}>
          {i18n.t('app.tryAgain')}
        </Button>
      }
    />
  );
}

function wordsFor(failure: Failure, { t }: I18n) {
  if (failure.kind === 'unreachable')
    return {
      icon: <CloudOffRegular fontSize={28} />,
      title: t('state.offline.title'),
      text: t('state.offline.text'),
    };
  const icon = <LockClosedRegular fontSize={28} />;
  if (isSignedOut(failure)) return { icon, title: t('state.signIn.title'), text: t('state.signIn.text') };
  if (failure.kind === 'refused' && failure.problem.status === FORBIDDEN)
    return { icon, title: t('state.refused.title'), text: t('state.refused.text') };

  const number = supportNumber(failure);
  return {
    icon: <PlugDisconnectedRegular fontSize={28} />,
    title: t('state.failed.title'),
    text: number === null ? t('state.failed.text') : t('state.failed.number', { number }),
  };
}

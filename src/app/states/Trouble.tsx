import {
  ArrowClockwiseRegular,
  CloudOffRegular,
  LockClosedRegular,
  PlugDisconnectedRegular,
} from '@fluentui/react-icons';
import { useEffect, useState, type ComponentType } from 'react';
import { StatePage } from '../../ui/StatePage.tsx';
import { isSignedOut, supportNumber, type Failure } from '../api/outcome.ts';
import type { I18n } from '../i18n/i18n.ts';
import { useI18n } from '../i18n/useI18n.ts';
import { Loading } from './Loading.tsx';
import { RetryButton, RetryLine } from './RetryParts.tsx';
import { signInCauseOf } from './signInCause.ts';
import { useRetry, type Retry } from './useRetry.ts';

const FORBIDDEN = 403;

interface Props {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** A screen could not be loaded: what failed, whether anything is lost, and what to do. */
export function Trouble({ failure, onRetry }: Props) {
  const page = { failure, retry: useRetry(failure, onRetry) };
  return signInCauseOf(failure) === null ? <AnyTrouble {...page} /> : <SignInTrouble {...page} />;
}

interface PageProps {
  readonly failure: Failure;
  readonly retry: Retry;
}

/** The page that says why somebody could not be signed in: few ever need it. Where it cannot be had, the general one does. */
function SignInTrouble(props: PageProps) {
  const { loadRest } = useI18n();
  const [page, setPage] = useState<{ readonly Page: ComponentType<PageProps> } | 'waiting' | 'failed'>(
    'waiting',
  );
  useEffect(() => {
    Promise.all([import('./SignInPage.tsx'), loadRest()]).then(
      ([{ SignInPage }]) => setPage({ Page: SignInPage }),
      () => setPage('failed'),
    );
  }, [loadRest]);
  if (page === 'waiting') return <Loading />;
  return page === 'failed' ? <AnyTrouble {...props} /> : <page.Page {...props} />;
}

function AnyTrouble({ failure, retry }: PageProps) {
  const i18n = useI18n();
  return (
    <StatePage
      {...wordsFor(failure, i18n)}
      action={
        <>
          <RetryButton icon={<ArrowClockwiseRegular />} retry={retry} words={i18n.t('app.tryAgain')} />
          <RetryLine retry={retry} />
        </>
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

import { Button } from '@fluentui/react-button';
import { WarningRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { Failing } from '../../../../contract/failing.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import styles from '../../../ui/page.module.css';
import { failingWords } from './messages.ts';
import page from './round.module.css';
import own from './unreached.module.css';

interface Props {
  readonly failing: Failing;
  readonly onTryAgain: () => Promise<void>;
}

/** What Concord fails at for reasons of its own: since when, what is lost (nothing), and to try again now. */
export function FailingParts({ failing, onTryAgain }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const { work, messages, reminders } = failingWords(i18n, failing);
  return (
    <>
      {work.map(({ title, text, mayTry }) => (
        <Part key={title} title={title} {...(mayTry && { onTryAgain })}>
          <p>{text}</p>
        </Part>
      ))}
      {messages && (
        <Part title={messages.title} onTryAgain={onTryAgain}>
          <p>{t('roundPage.failing.held')}</p>
          <ul className={own.kinds}>
            {messages.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Part>
      )}
      {reminders !== null && <p className={styles.quiet}>{reminders}</p>}
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Absent where trying again is a matter of the calendar. */
  readonly onTryAgain?: () => Promise<void>;
}

function Part({ title, children, onTryAgain }: PartProps) {
  const { t } = useI18n();
  const [busy, setBusy] = useState(false);
  const press = async (tryAgain: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    await tryAgain();
    setBusy(false);
  };
  return (
    <div className={page.unreached}>
      <WarningRegular fontSize={24} aria-hidden className={page.waiting ?? ''} />
      <div className={page.unreachedWords}>
        <h3 className={styles.strong}>{title}</h3>
        {children}
      </div>
      {onTryAgain && (
        <p className={own.again}>
          <Button disabledFocusable={busy} onClick={() => void press(onTryAgain)}>
            {t('roundPage.messages.tryAgain')}
          </Button>
        </p>
      )}
    </div>
  );
}

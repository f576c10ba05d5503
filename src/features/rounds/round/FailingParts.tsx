import { WarningRegular } from '@fluentui/react-icons';
import type { Failing } from '../../../../contract/failing.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import styles from '../../../ui/page.module.css';
import { failingWords } from './messages.ts';
import page from './round.module.css';
import own from './unreached.module.css';
import { TryAgain } from './WorkNeed.tsx';

interface Props {
  readonly failing: Failing;
  readonly onTryAgain: () => Promise<void>;
}

/** Messages that Concord fails at for reasons of its own: which, what becomes of them, and to try again now. */
export function FailingParts({ failing, onTryAgain }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const { messages, reminders } = failingWords(i18n, failing);
  return (
    <>
      {messages && (
        <div className={page.unreached}>
          <WarningRegular fontSize={24} aria-hidden className={page.waiting ?? ''} />
          <div className={page.unreachedWords}>
            <h3 className={styles.strong}>{messages.title}</h3>
            <p>{t('roundPage.failing.held')}</p>
            <ul className={own.kinds}>
              {messages.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <TryAgain onTryAgain={onTryAgain} />
          </div>
        </div>
      )}
      {reminders !== null && <p className={styles.quiet}>{reminders}</p>}
    </>
  );
}

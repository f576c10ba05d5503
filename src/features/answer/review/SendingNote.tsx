import { useEffect, useRef } from 'react';
import { isProblem, isSignedOut, supportNumber, type Failure } from '../../../app/api/outcome.ts';
import type { Translate } from '../../../app/i18n/i18n.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { Draft, OwnScore } from '../../../../contract/responses.ts';
import type { SendingState } from '../sync/submission.ts';
import styles from '../../../ui/alert.module.css';
import review from './review.module.css';

/** Why the answers have not gone yet, and what happens with them meanwhile. */
export function SendingNote({ sending }: { sending: SendingState<Draft, OwnScore> }) {
  const { t } = useI18n();
  const place = useRef<HTMLDivElement>(null);
  const says = sending.kind === 'waiting' || sending.kind === 'failed';
  useEffect(() => {
    // On the phone it comes below the bar that was pressed.
    if (says) place.current?.scrollIntoView({ block: 'nearest' });
  }, [says]);
  return (
    <div ref={place} role="status" className={review.sending}>
      {sending.kind === 'waiting' && (
        <div className={styles.alert}>
          <p>
            <strong>
              {t(sending.failure.kind === 'unreachable' ? 'review.waiting.title' : 'review.busy.title')}
            </strong>
            <br />
            {t(sending.failure.kind === 'unreachable' ? 'review.waiting.text' : 'review.busy.text')}
          </p>
        </div>
      )}
      {sending.kind === 'failed' && (
        <div className={styles.alert}>
          <p>{wordsFor(sending.failure, t)}</p>
        </div>
      )}
    </div>
  );
}

function wordsFor(failure: Failure, t: Translate): string {
  if (isSignedOut(failure)) return t('review.signedOut');
  if (isProblem(failure, 'roster-says-otherwise')) return t('review.moved');
  if (isProblem(failure, 'not-invited')) return t('review.notInvited');
  const number = supportNumber(failure);
  return number === null ? t('review.failed') : t('review.failedNumber', { number });
}

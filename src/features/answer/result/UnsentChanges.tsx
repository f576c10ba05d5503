import { Button } from '@fluentui/react-button';
import { useEffect, useRef, useState } from 'react';
import type { OwnResponse } from '../../../../contract/responses.ts';
import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import type { AnswerApi } from '../answerApi.ts';
import { dropChanges } from './dropChanges.ts';
import { DropDialog } from './DropDialog.tsx';
import styles from './ownResult.module.css';

interface Props {
  readonly api: AnswerApi;
  readonly round: Round;
  /** The id of the sentence that says so. */
  readonly noteId: string;
  /** There are changes, or they have just been dropped. */
  readonly changes: 'unsent' | 'dropped';
  readonly onContinue: () => void;
  readonly onDropped: (sent: OwnResponse | null | undefined) => void;
}

/** Changes that were not sent: to go on with them, or to keep what was sent. The card stays to say that they are gone. */
export function UnsentChanges({ api, round, noteId, changes, onContinue, onDropped }: Props) {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone with them.
  useEffect(() => {
    if (changes === 'dropped') words.current?.focus();
  }, [changes]);

  if (changes === 'dropped')
    return (
      <Card className={styles.unsent}>
        <p ref={words} tabIndex={-1} className={styles.dropped}>
          <strong>{t('own.drop.done')}</strong> {t('own.drop.counts')}
        </p>
      </Card>
    );
  const open = round.state === 'open';
  return (
    <Card className={styles.unsent}>
      <p id={noteId}>
        {open ? (
          <>
            <strong>{t('own.unsent')}</strong> {t('own.unsentText')}
          </>
        ) : (
          t('closed.before')
        )}
      </p>
      <div className={styles.unsentActions}>
        {open && (
          <Button appearance="primary" onClick={onContinue}>
            {t('own.continue')}
          </Button>
        )}
        <Button appearance="subtle" onClick={() => setAsking(true)}>
          {t('own.drop')}
        </Button>
      </div>
      {asking && (
        <DropDialog
          drop={() => dropChanges(api)}
          onClose={() => setAsking(false)}
          onDropped={(sent) => {
            setAsking(false);
            onDropped(sent);
          }}
        />
      )}
    </Card>
  );
}

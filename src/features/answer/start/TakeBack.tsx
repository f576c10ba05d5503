import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import type { OwnResponse } from '../../../../contract/responses.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { Dropped } from '../result/dropChanges.ts';
import { DropDialog } from '../result/DropDialog.tsx';
import styles from './startPage.module.css';

interface Props {
  /** Statements are answered: then all of it is erased, after a question. */
  readonly isBegun: boolean;
  readonly onStanding: (side: null, region: null) => void;
  readonly drop: () => Promise<Dropped>;
  /** @param sent what counts by now; null where that is nothing, undefined where that is not known */
  readonly onDropped: (sent: OwnResponse | null | undefined) => void;
}

/** For whoever has sent nothing: chooses nothing again, or erases what was begun, the side too. */
export function TakeBack({ isBegun, onStanding, drop, onDropped }: Props) {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  const takeBack = (page: Element | null) => {
    onStanding(null, null);
    // The button goes with the choice: the keyboard goes on where one would choose anew.
    page?.querySelector<HTMLInputElement>('input[name=side]')?.focus();
  };
  return (
    <>
      <Button
        appearance="subtle"
        className={styles.takeBack ?? ''}
        onClick={({ currentTarget }) => {
          if (isBegun) setAsking(true);
          else takeBack(currentTarget.closest('main'));
        }}
      >
        {t(isBegun ? 'erase.begun' : 'erase.place')}
      </Button>
      {asking && (
        <DropDialog of="answers" drop={drop} onClose={() => setAsking(false)} onDropped={onDropped} />
      )}
    </>
  );
}

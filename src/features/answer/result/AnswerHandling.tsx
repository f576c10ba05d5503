import { Button } from '@fluentui/react-button';
import { DeleteRegular, EditRegular, EyeRegular, PeopleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Side } from '../../../../contract/answers.ts';
import type { Round } from '../../../../contract/rounds.ts';
import type { MessageKey } from '../../../app/i18n/i18n.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { MyDataLink } from '../help/MyDataLink.tsx';
import { PrivacyLink } from '../help/PrivacyLink.tsx';
import { FailedNote } from './FailedNote.tsx';
import styles from './ownResult.module.css';
import type { FreshDraftState } from './useFreshDraft.ts';

interface Props {
  readonly round: Round;
  readonly side: Side | null;
  /** The answers are shown below. */
  readonly shown: boolean;
  readonly changing: FreshDraftState;
  /** null once the round is closed. */
  readonly onChange: (() => void) | null;
  readonly onShow: () => void;
  readonly onErase: () => void;
}

/** Who sees what, how long it is kept, and what the person can do about it. */
export function AnswerHandling(props: Props) {
  const { round, side, shown, changing, onChange, onShow, onErase } = props;
  const { t, rich, day, date } = useI18n();
  const closed = round.state === 'closed';
  const values = { date: day(round.closesAt), k: round.minimumGroupSize };
  const bold = { b: (words: ReactNode) => <strong>{words}</strong> };
  const line = (Icon: typeof EyeRegular, key: MessageKey, filled: Record<string, string | number>) => (
    <li className={styles.line}>
      <Icon fontSize={20} aria-hidden />
      <span>{rich(key, filled, bold)}</span>
    </li>
  );

  return (
    <>
      <h2 className={styles.heading}>{t('own.happens')}</h2>
      <ul className={styles.lines}>
        {line(EyeRegular, closed ? 'own.happens.you.closed' : 'own.happens.you.open', values)}
        {line(
          PeopleRegular,
          closed
            ? 'own.happens.others.over'
            : round.resultsFor === 'while-open'
              ? 'own.happens.others.open'
              : 'own.happens.others.closed',
          values,
        )}
        {line(DeleteRegular, 'own.happens.stored', { date: date(round.deletesOn) })}
      </ul>
      {side === 'observer' && (
        <p className={styles.small}>
          {t('answer.standing', { side: t('side.observer') })} {t('help.observer')}
        </p>
      )}
      <p className={styles.small}>
        <PrivacyLink round={round} /> · <MyDataLink />
      </p>
      <div className={styles.actions}>
        {onChange ? (
          <Button icon={<EditRegular />} disabledFocusable={changing.kind === 'loading'} onClick={onChange}>
            {t('own.change')}
          </Button>
        ) : (
          <Button icon={<EyeRegular />} aria-expanded={shown} onClick={onShow}>
            {t(shown ? 'own.hide' : 'own.show')}
          </Button>
        )}
        <Button appearance="subtle" icon={<DeleteRegular />} onClick={onErase}>
          {t('own.erase')}
        </Button>
      </div>
      {changing.kind === 'failed' && <FailedNote failure={changing.failure} />}
    </>
  );
}

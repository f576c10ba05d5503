import { useState } from 'react';
import type { Round } from '../../../../contract/rounds.ts';
import { ActDialog } from '../../../app/ActDialog.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { clockName, exactly } from '../dates.ts';
import { fieldsOf } from '../form/fields.ts';
import { mistakesIn } from '../form/mistakes.ts';
import { momentsOf } from '../form/zonedTime.ts';
import { MomentField } from '../MomentField.tsx';
import { Undone } from './Undone.tsx';
import type { ChangeRound, Done } from './useRound.ts';

interface Props {
  readonly round: Round;
  readonly change: ChangeRound;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/** Moves the closing: later, or earlier but not into the past. */
export function ClosingDialog({ round, change, onDone, onClose }: Props) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const [closes, setCloses] = useState(() => fieldsOf(round).closes);
  const [error, setError] = useState<string | null>(null);
  const words = (closesAt: string) => exactly(locale, round, closesAt);
  return (
    <ActDialog<Done>
      title={t('roundPage.closing')}
      confirm={t('roundPage.closing.confirm')}
      act={() => {
        const wrong = mistakesIn(i18n, { ...fieldsOf(round), closes }, new Date()).at.closes ?? null;
        setError(wrong);
        const closesAt = momentsOf(closes, round.timeZone)[0]?.toISOString();
        if (wrong !== null || closesAt === undefined) return null;
        return change({ closesAt }, (now) => now.closesAt === closesAt);
      }}
      undone={(what) => <Undone what={what} by="form" />}
      onDone={() => {
        const closesAt = momentsOf(closes, round.timeZone)[0]?.toISOString() ?? round.closesAt;
        onDone(t('roundPage.closing.done', { when: words(closesAt) }));
      }}
      onClose={onClose}
    >
      <p>{t('roundPage.closing.now', { when: words(round.closesAt), zone: clockName(locale, round) })}</p>
      <MomentField
        label={t('roundPage.closing.new')}
        value={closes}
        zone={round.timeZone}
        error={error}
        onChange={(value) => {
          setCloses(value);
          setError(null);
        }}
      />
      <p>
        {t('roundPage.closing.text')} {round.roster && t('roundPage.closing.reminder')}
      </p>
    </ActDialog>
  );
}

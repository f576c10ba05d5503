import { ActDialog } from '../../../app/ActDialog.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { ListTooShort } from '../ListTooShort.tsx';
import { clockName, exactly } from '../dates.ts';
import type { RoundData } from '../roundsApi.ts';
import { sidesOf } from '../shortSides.ts';
import { ClosingDialog } from './ClosingDialog.tsx';
import { Invites } from './Invites.tsx';
import { Overlaps } from './Overlaps.tsx';
import { RoundLink } from './RoundLink.tsx';
import { Undone } from './Undone.tsx';
import type { ChangeRound, Done } from './useRound.ts';

/** What an owner can be about to do with a round. */
export type RoundTask = 'open' | 'closing' | 'close';

interface Props {
  readonly data: RoundData;
  readonly change: ChangeRound;
  /** Says what has been done. */
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/** Asks before something is done that everybody notices. */
export function RoundDialog({ task, ...props }: Props & { task: RoundTask }) {
  const { t, locale } = useI18n();
  const { data, change, onDone, onClose } = props;
  const { round, roster } = data;
  const closes = exactly(locale, round, round.closesAt);
  switch (task) {
    case 'open':
      return (
        <ActDialog<Done>
          onClose={onClose}
          undone={(what) => <Undone what={what} />}
          title={t('roundPage.open.title', { title: round.title })}
          confirm={t('roundPage.open.confirm')}
          act={() => change({ state: 'open' }, ({ state }) => state === 'open')}
          onDone={() => onDone(t('roundPage.open.done'))}
        >
          <p>{t('roundPage.open.text', { when: closes, zone: clockName(locale, round) })}</p>
          <Overlaps round={round} openedNow />
          {roster && <ListTooShort counts={sidesOf(roster.regions)} round={round} />}
          {roster ? <Invites {...roster} /> : <p>{t('roundPage.people.anyone')}</p>}
          {(roster === null || roster.notYetMatched > 0) && <RoundLink round={round} />}
          <p>{t('roundPage.open.fixed')}</p>
        </ActDialog>
      );
    case 'close':
      return (
        <ActDialog<Done>
          onClose={onClose}
          undone={(what) => <Undone what={what} />}
          title={t('roundPage.close.title', { title: round.title })}
          confirm={t('roundPage.close.confirm')}
          act={() => change({ state: 'closed' }, ({ state }) => state === 'closed')}
          onDone={() => onDone(t('roundPage.close.done'))}
        >
          <p>{t('roundPage.close.text')}</p>
          <p>{t('roundPage.close.after', { k: round.minimumGroupSize })}</p>
          <p>{t('roundPage.close.planned', { when: closes, zone: clockName(locale, round) })}</p>
        </ActDialog>
      );
    case 'closing':
      return <ClosingDialog {...props} round={round} />;
  }
}

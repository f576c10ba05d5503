import { useI18n } from '../../app/i18n/useI18n.ts';
import { LiaisonActDialog } from './LiaisonActDialog.tsx';
import type { Entry, LiaisonChange } from './liaisonList.ts';
import type { Done } from './useLiaisons.ts';

interface Props {
  readonly entry: Entry;
  readonly isLast: boolean;
  readonly change: (wanted: LiaisonChange) => Promise<Done>;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/** Asks before somebody is no liaison any more, and warns where nobody would be left. */
export function RemoveDialog({ entry, isLast, change, onDone, onClose }: Props) {
  const { t } = useI18n();
  const { name } = entry;
  return (
    <LiaisonActDialog
      title={t('people.remove.title', { name })}
      confirm={t('people.remove')}
      wanted={() => ({ kind: 'remove', entry })}
      change={change}
      done={() => onDone(t('people.remove.done', { name }))}
      onClose={onClose}
    >
      {isLast && <p>{t('people.remove.last')}</p>}
      <p>{t('people.remove.text')}</p>
    </LiaisonActDialog>
  );
}

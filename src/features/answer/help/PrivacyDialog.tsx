import { Button } from '@fluentui/react-button';
import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Dialog } from '../../../app/Dialog.tsx';
import { privacyValues } from '../privacyValues.ts';
import { PrivacyQuestions } from './PrivacyQuestions.tsx';

/** Who sees what, and every question that people ask about it. */
export function PrivacyDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <Dialog
      title={t('answer.whoSeesWhat')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('app.close')}</Button>}
    >
      <p>{t('privacy.before-answering', privacyValues(i18n, round))}</p>
      {round.research && <p>{t('privacy.research-file', privacyValues(i18n, round))}</p>}
      <PrivacyQuestions round={round} />
    </Dialog>
  );
}

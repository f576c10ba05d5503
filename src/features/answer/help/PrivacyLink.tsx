import { useState } from 'react';
import type { Round } from '../../../../contract/rounds.ts';
import { lazyPart } from '../../../app/lazyScreen.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { TextButton } from '../../../ui/TextButton.tsx';

const PrivacyDialog = lazyPart(async () => (await import('./PrivacyDialog.tsx')).PrivacyDialog);

interface Props {
  readonly round: Round;
  /** What the link says by itself: "Who sees what". */
  readonly words?: 'answer.whoSeesWhat' | 'answer.confidential' | 'privacy.more';
}

/** Leads to who sees what. */
export function PrivacyLink({ round, words = 'answer.whoSeesWhat' }: Props) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <>
      <TextButton onClick={() => setOpen(true)}>{t(words)}</TextButton>
      {open && <PrivacyDialog round={round} onClose={() => setOpen(false)} />}
    </>
  );
}

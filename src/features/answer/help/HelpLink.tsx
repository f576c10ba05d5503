import { useState } from 'react';
import { lazyPart } from '../../../app/lazyScreen.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { TextButton } from '../../../ui/TextButton.tsx';

const HelpDialog = lazyPart(async () => (await import('./HelpDialog.tsx')).HelpDialog);

/** Leads to what the answers mean. */
export function HelpLink(numbers: { needed: number; total: number }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <>
      <TextButton onClick={() => setOpen(true)}>{t('answer.help')}</TextButton>
      {open && <HelpDialog {...numbers} onClose={() => setOpen(false)} />}
    </>
  );
}

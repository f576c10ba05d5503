import { useState } from 'react';
import { lazyPart } from '../../../app/lazyScreen.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { TextButton } from '../../../ui/TextButton.tsx';

const MyDataDialog = lazyPart(async () => (await import('./MyDataDialog.tsx')).MyDataDialog);

/** Leads to what is kept of the reader. */
export function MyDataLink() {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <>
      <TextButton onClick={() => setOpen(true)}>{t('privacy.myData')}</TextButton>
      {open && <MyDataDialog onClose={() => setOpen(false)} />}
    </>
  );
}

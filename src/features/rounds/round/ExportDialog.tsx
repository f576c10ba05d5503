import { ActDialog } from '../../../app/ActDialog.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Alert } from '../../../ui/Alert.tsx';

/** What has become of a file that was asked for. */
export type Made = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly why: string };

interface Props {
  readonly k: number;
  readonly make: () => Promise<Made>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks before the file of single answers is made: there is no second one. */
export function ExportDialog({ k, make, onDone, onClose }: Props) {
  const { t } = useI18n();
  return (
    <ActDialog<Made>
      title={t('roundPage.export.ask.title')}
      confirm={t('roundPage.export.ask.confirm')}
      busyLabel={t('roundPage.export.ask.busy')}
      act={make}
      onDone={onDone}
      onClose={onClose}
      undone={({ why }) => <Alert>{why}</Alert>}
    >
      <p>{t('roundPage.export.ask.text', { k })}</p>
      <p>{t('roundPage.export.answers.once')}</p>
    </ActDialog>
  );
}

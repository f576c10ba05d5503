import { Button } from '@fluentui/react-button';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Dialog } from '../../../app/Dialog.tsx';
import { Paragraph } from '../../../ui/Paragraph.tsx';
import { MyDataLink } from './MyDataLink.tsx';

interface Props {
  readonly needed: number;
  readonly total: number;
  readonly onClose: () => void;
}

/** What the answers mean. */
export function HelpDialog({ needed, total, onClose }: Props) {
  const { t } = useI18n();
  return (
    <Dialog
      title={t('answer.help')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('app.close')}</Button>}
    >
      <Paragraph title={t('help.our.title')}>{t('help.our')}</Paragraph>
      <Paragraph title={t('help.neither.title')}>{t('help.neither')}</Paragraph>
      <Paragraph title={t('help.cannot-judge.title')}>{t('help.cannot-judge', { needed, total })}</Paragraph>
      <Paragraph title={t('help.keys.title')}>{t('help.keys')}</Paragraph>
      <p>
        <MyDataLink />
      </p>
    </Dialog>
  );
}

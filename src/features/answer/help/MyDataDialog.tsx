import { Button } from '@fluentui/react-button';
import { useCallback } from 'react';
import type { MyData } from '../../../../contract/myData.ts';
import { useApi } from '../../../app/api/useApi.ts';
import { useLoaded } from '../../../app/api/useLoaded.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Dialog } from '../../../app/Dialog.tsx';
import { download, made } from '../../../ui/download.ts';
import { Paragraph } from '../../../ui/Paragraph.tsx';
import { Soon } from '../../../ui/Soon.tsx';
import { FailedNote } from '../result/FailedNote.tsx';
import { KeptList } from './KeptList.tsx';
import { linesOf, roundLines } from './myDataLines.ts';
import { MyDataRound } from './MyDataRound.tsx';

/** Everything that is kept of somebody, for how long, and where they change or erase it; to be taken along as a file. */
export function MyDataDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const api = useApi();
  const [loaded, reload] = useLoaded(useCallback(() => api<MyData>('me/data'), [api]));
  const save = (data: MyData) =>
    download(made('concord-my-data.json', 'application/json', JSON.stringify(data, null, 2)));
  return (
    <Dialog
      title={t('myData.title')}
      onClose={onClose}
      actions={
        <>
          {loaded.kind === 'failed' && <Button onClick={reload}>{t('app.tryAgain')}</Button>}
          {loaded.kind === 'ready' && <Button onClick={() => save(loaded.value)}>{t('myData.save')}</Button>}
          <Button onClick={onClose}>{t('app.close')}</Button>
        </>
      }
    >
      {loaded.kind === 'loading' && <Soon label={t('app.loading')} />}
      {loaded.kind === 'failed' && <FailedNote failure={loaded.failure} />}
      {loaded.kind === 'ready' && <Kept data={loaded.value} onClose={onClose} />}
    </Dialog>
  );
}

function Kept({ data, onClose }: { data: MyData; onClose: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  // Whoever has taken everything back has left an empty draft.
  const rounds = data.rounds.filter((round) => roundLines(i18n, round).length > 0);
  return (
    <>
      {rounds.length === 0 && <p>{t('myData.nothing')}</p>}
      {rounds.map((round) => (
        <MyDataRound key={round.id} round={round} onClose={onClose} />
      ))}
      <KeptList title={t('myData.besides')} lines={linesOf(i18n, data)} />
      <Paragraph title={t('myData.howLong')}>{t('myData.messagesGo')}</Paragraph>
      <Paragraph title={t('myData.whatStays')}>{t('myData.stays')}</Paragraph>
    </>
  );
}

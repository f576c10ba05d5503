import { Button } from '@fluentui/react-button';
import { useCallback } from 'react';
import type { MyData, MyRound } from '../../../../contract/myData.ts';
import { useApi } from '../../../app/api/useApi.ts';
import { useLoaded } from '../../../app/api/useLoaded.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import link from '../../../ui/link.module.css';
import { Paragraph } from '../../../ui/Paragraph.tsx';
import { FailedNote } from '../result/FailedNote.tsx';
import { linesOf } from './myDataLines.ts';

/** Everything that is kept of somebody, for how long, and where they change or erase it. */
export function MyDataDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const api = useApi();
  const [loaded, reload] = useLoaded(useCallback(() => api<MyData>('me/data'), [api]));
  return (
    <Dialog
      title={t('myData.title')}
      onClose={onClose}
      actions={
        <>
          {loaded.kind === 'failed' && <Button onClick={reload}>{t('app.tryAgain')}</Button>}
          <Button onClick={onClose}>{t('app.close')}</Button>
        </>
      }
    >
      {loaded.kind === 'loading' && <p role="status">{t('app.loading')}</p>}
      {loaded.kind === 'failed' && <FailedNote failure={loaded.failure} />}
      {loaded.kind === 'ready' && <Kept data={loaded.value} onClose={onClose} />}
    </Dialog>
  );
}

function Kept({ data, onClose }: { data: MyData; onClose: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <>
      {data.rounds.length === 0 && <p>{t('myData.nothing')}</p>}
      {data.rounds.map((round) => (
        <Round key={round.id} round={round} onClose={onClose} />
      ))}
      <Paragraph title={t('myData.besides')}>{linesOf(i18n, data).join(' ')}</Paragraph>
      <Paragraph title={t('myData.whatStays')}>{t('myData.stays')}</Paragraph>
    </>
  );
}

function Round({ round, onClose }: { round: MyRound; onClose: () => void }) {
  const { t, date } = useI18n();
  const { id, title, state, response, draft, roster, noReminders, deletesOn } = round;
  const said = [
    ...(response
      ? [t('myData.sent', { date: date(response.answeredOn), count: response.answers.length })]
      : []),
    ...(draft ? [t('myData.draft')] : []),
    ...(roster ? [t('myData.roster', { user: roster.user, side: t(`side.${roster.side}`) })] : []),
    ...(noReminders ? [t('myData.noReminders')] : []),
    t('myData.deleted', { date: date(deletesOn) }),
  ];
  return (
    <Paragraph title={title}>
      {said.join(' ')}{' '}
      {(response ?? draft) && (
        <a className={link.link} href={addressOf({ screen: 'answer', round: id })} onClick={onClose}>
          {t(state === 'open' ? 'myData.open' : 'myData.openClosed')}
        </a>
      )}
    </Paragraph>
  );
}

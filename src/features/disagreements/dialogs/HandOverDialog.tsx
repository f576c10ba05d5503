import { useState } from 'react';
import type { Liaison } from '../../../../contract/liaisons.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { whereOf } from '../subjects.ts';
import { ActDialog } from './ActDialog.tsx';
import type { DialogProps } from './CaseDialog.tsx';
import { NoteField, noted } from './NoteField.tsx';
import { useLiaisons } from './useLiaisons.ts';

/** Whether a liaison looks after a region; all of them look after the whole company. */
const looksAfter = ({ regions }: Liaison, region: string | null) =>
  region === null || regions === null || regions.includes(region);

/** Gives the case to another liaison of its region. */
export function HandOverDialog(props: DialogProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { api, note, data, actions, me, onDone, onClose } = props;
  const { item } = data;
  const [to, setTo] = useState<string | null>(null);
  const { liaisons, failed } = useLiaisons(api, true);
  const others = liaisons?.filter((one) => looksAfter(one, item.region) && one.id !== item.takenBy?.id);
  const chosen = others?.find(({ id }) => id === to);
  return (
    <ActDialog
      title={t('case.handOver.title')}
      confirm={t('case.handOver')}
      me={me}
      missing={chosen ? null : t('case.handOver.missing')}
      act={() => actions.change({ act: 'hand-over', to: chosen?.id ?? '', ...noted(note) })}
      onDone={() => onDone({ text: t('case.handOver.done', { name: chosen?.name ?? '' }) })}
      onClose={onClose}
    >
      {failed && <p role="alert">{t('case.handOver.failed')}</p>}
      {others?.length === 0 && <p>{t('case.handOver.nobody', { where: whereOf(i18n, item) })}</p>}
      {others && others.length > 0 && (
        <Choices
          name="liaison"
          legend={t('case.handOver.to')}
          chosen={to}
          onChoose={setTo}
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <NoteField {...props} optional />
    </ActDialog>
  );
}

import { nameInSentence } from '../../../../assessment/texts/nameInSentence.ts';
import { useState } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { whereOf } from '../subjects.ts';
import { ActDialog } from './ActDialog.tsx';
import type { DialogProps } from './dialogProps.ts';
import { NoteField, noted } from './NoteField.tsx';

/** Gives the case to another liaison of its region. */
export function HandOverDialog(props: DialogProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { note, data, actions, me, onDone, onClose } = props;
  const { item } = data;
  // Nobody hands a case to themselves: they take it.
  const others = item.handOverTo.filter(({ id }) => id !== me.id);
  const only = others.length === 1 ? others[0] : undefined;
  const [to, setTo] = useState<string | null>(only?.id ?? null);
  const chosen = others.find(({ id }) => id === to);
  return (
    <ActDialog
      title={t('case.handOver.title')}
      confirm={others.length === 0 ? null : t('case.handOver')}
      me={me}
      mistakes={chosen ? {} : { to: t('case.handOver.missing') }}
      act={() => actions.change({ act: 'hand-over', to: chosen?.id ?? '', ...noted(note) })}
      onDone={() => onDone({ text: t('case.handOver.done', { name: chosen?.name ?? '' }) })}
      onClose={onClose}
    >
      {(wrong) =>
        others.length === 0 ? (
          <>
            <p>{t('case.handOver.nobody', { where: nameInSentence(i18n.locale, whereOf(i18n, item)) })}</p>
            <p>{t('case.handOver.ask')}</p>
          </>
        ) : (
          <>
            <Choices
              name="liaison"
              legend={t('case.handOver.to')}
              chosen={to}
              error={wrong.to}
              onChoose={setTo}
              choices={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <NoteField {...props} optional />
          </>
        )
      }
    </ActDialog>
  );
}

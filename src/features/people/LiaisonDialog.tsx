import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import type { Liaison } from '../../../contract/liaisons.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { canPickPeople, pickPerson } from '../../app/teams/pickPerson.ts';
import { Labelled } from '../../ui/Labelled.tsx';
import { ActDialog } from './ActDialog.tsx';
import { isObjectId, type LiaisonChange } from './liaisonList.ts';
import { RegionsField } from './RegionsField.tsx';
import type { Done } from './useLiaisons.ts';

interface Props {
  /** Whose regions or name change; null for a new liaison. */
  readonly liaison: Liaison | null;
  readonly known: readonly Liaison[];
  readonly regions: readonly string[];
  readonly change: (wanted: LiaisonChange) => Promise<Done>;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

interface Errors {
  readonly id?: string;
  readonly name?: string;
  readonly regions?: string;
}

/** A liaison: who it is, and which regions are theirs. */
export function LiaisonDialog({ liaison, known, regions, change, onDone, onClose }: Props) {
  const { t } = useI18n();
  const [id, setId] = useState(liaison?.id ?? '');
  const [name, setName] = useState(liaison?.name ?? '');
  const [chosen, setChosen] = useState<readonly string[] | null>(liaison?.regions ?? null);
  const [errors, setErrors] = useState<Errors>({});
  const isNew = liaison === null;

  const pick = async () => {
    const picked = await pickPerson(t('people.pick'));
    if (!picked) return;
    setId(picked.id);
    setName(picked.name);
    setErrors({});
  };
  const wanted = (): LiaisonChange | null => {
    const wrong: Errors = {
      ...(isNew && idMistake()),
      ...(name.trim() === '' && { name: t('people.missing.name') }),
      ...(chosen?.length === 0 && { regions: t('people.missing.regions') }),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return null;
    const entered = { id: id.trim().toLowerCase(), name: name.trim(), regions: chosen && [...chosen] };
    return { kind: isNew ? 'add' : 'change', liaison: entered };
  };
  const idMistake = (): Errors => {
    if (!isObjectId(id)) return { id: t(id.trim() === '' ? 'people.missing.id' : 'people.wrong.id') };
    return known.some((one) => one.id === id.trim().toLowerCase()) ? { id: t('people.wrong.known') } : {};
  };
  return (
    <ActDialog
      title={isNew ? t('people.add') : t('people.change.named', { name: liaison.name })}
      confirm={t(isNew ? 'people.add.confirm' : 'people.change.confirm')}
      wanted={wanted}
      change={change}
      done={() => onDone(t(isNew ? 'people.add.done' : 'people.change.done', { name: name.trim() }))}
      onClose={onClose}
    >
      {isNew && canPickPeople() && (
        <p>
          <Button onClick={() => void pick()}>{t('people.pick')}</Button>
        </p>
      )}
      {isNew && (
        <Labelled label={t('people.id')} help={t('people.id.help')} error={errors.id ?? null}>
          {(control) => (
            <input
              {...control}
              value={id}
              maxLength={64}
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => setId(event.target.value)}
            />
          )}
        </Labelled>
      )}
      <Labelled label={t('people.name')} help={t('people.name.help')} error={errors.name ?? null}>
        {(control) => (
          <input
            {...control}
            value={name}
            maxLength={100}
            dir="auto"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Labelled>
      <RegionsField regions={regions} chosen={chosen} error={errors.regions ?? null} onChoose={setChosen} />
    </ActDialog>
  );
}

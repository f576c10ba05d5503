import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { canPickPeople, pickPerson } from '../../app/teams/pickPerson.ts';
import { Labelled } from '../../ui/Labelled.tsx';
import { LiaisonActDialog, type FieldError } from './LiaisonActDialog.tsx';
import {
  find,
  isAddress,
  isLiaison,
  isObjectId,
  type Entry,
  type LiaisonChange,
  type Liaisons,
} from './liaisonList.ts';
import { RegionsField } from './RegionsField.tsx';
import type { Done } from './useLiaisons.ts';

interface Props {
  /** Whose regions or name change; null for a new liaison. */
  readonly entry: Entry | null;
  readonly known: Liaisons;
  readonly regions: readonly string[];
  readonly change: (wanted: LiaisonChange) => Promise<Done>;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

type Field = 'who' | 'name' | 'regions';
type Errors = Readonly<Partial<Record<Field, string>>>;
/** The last part of a path of the API, by the field that it is entered in. */
const fields: Readonly<Record<string, Field>> = {
  id: 'who',
  address: 'who',
  name: 'name',
  regions: 'regions',
};

/** A liaison: who it is, by the host's list of people, by address or by object id, and which regions are theirs. */
export function LiaisonDialog({ entry, known, regions, change, onDone, onClose }: Props) {
  const { t } = useI18n();
  const [canPick, setCanPick] = useState(canPickPeople);
  const [who, setWho] = useState('');
  const [name, setName] = useState(entry?.name ?? '');
  const [chosen, setChosen] = useState<readonly string[] | null>(entry?.regions ?? null);
  const [errors, setErrors] = useState<Errors>({});

  /** What is being put right is no longer called wrong. */
  const right = (field: Field) => setErrors(({ [field]: _right, ...others }) => others);

  const pick = async () => {
    const picked = await pickPerson(t('people.pick'));
    if (picked === 'cannot') setCanPick(false);
    if (picked === 'cannot' || !picked) return;
    setWho(picked.id);
    setName(picked.name);
    setErrors({});
  };
  const entered = (): Entry => {
    const stands = { name: name.trim(), regions: chosen && [...chosen] };
    if (entry) return { ...entry, ...stands };
    const text = who.trim().toLowerCase();
    return isObjectId(text) ? { id: text, ...stands } : { address: text, ...stands };
  };
  const whoMistake = (): Errors => {
    if (who.trim() === '') return { who: t('people.missing.who') };
    if (!isObjectId(who) && !isAddress(who)) return { who: t('people.wrong.who') };
    return find(known, entered()) ? { who: t('people.wrong.known') } : {};
  };
  const wanted = (): LiaisonChange | null => {
    const wrong: Errors = {
      ...(!entry && whoMistake()),
      ...(name.trim() === '' && { name: t('people.missing.name') }),
      ...(chosen?.length === 0 && { regions: t('people.missing.regions') }),
    };
    setErrors(wrong);
    return Object.keys(wrong).length > 0 ? null : { kind: entry ? 'change' : 'add', entry: entered() };
  };
  const atFields = (told: readonly FieldError[]): boolean => {
    const placed = told.flatMap(({ path, message }) => {
      const field = fields[/\w+$/.exec(path)?.[0] ?? ''];
      if (!field || (entry && field === 'who')) return [];
      return [[field, field === 'who' ? t('people.wrong.told', { message }) : message]];
    });
    setErrors(Object.fromEntries(placed) as Errors);
    return told.length > 0 && placed.length === told.length;
  };
  const doneWords = (now: Entry | undefined): string => {
    const awaited = now !== undefined && !isLiaison(now);
    const words = entry ? 'people.change.done' : awaited ? 'people.add.awaited' : 'people.add.done';
    return t(words, { name: name.trim() });
  };
  return (
    <LiaisonActDialog
      title={entry ? t('people.change.named', { name: entry.name }) : t('people.add')}
      confirm={t(entry ? 'people.change.confirm' : 'people.add.confirm')}
      wanted={wanted}
      change={change}
      atFields={atFields}
      done={(now) => onDone(doneWords(now))}
      onClose={onClose}
    >
      {!entry && canPick && (
        <p>
          <Button onClick={() => void pick()}>{t('people.pick')}</Button>
        </p>
      )}
      {!entry && (
        <Labelled label={t('people.who')} help={t('people.who.help')} error={errors.who ?? null}>
          {(control) => (
            <input
              {...control}
              value={who}
              maxLength={256}
              inputMode="email"
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => {
                setWho(event.target.value);
                right('who');
              }}
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
            onChange={(event) => {
              setName(event.target.value);
              right('name');
            }}
          />
        )}
      </Labelled>
      <RegionsField
        regions={regions}
        chosen={chosen}
        error={errors.regions ?? null}
        onChoose={(theirs) => {
          setChosen(theirs);
          right('regions');
        }}
      />
    </LiaisonActDialog>
  );
}

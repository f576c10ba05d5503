import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { canPickPeople, pickPerson } from '../../../app/teams/pickPerson.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import type { Somebody } from '../caseWords.ts';
import styles from './dialogs.module.css';

interface Props {
  readonly people: readonly Somebody[];
  readonly me: Somebody;
  readonly chosen: Somebody | null;
  readonly error: string | undefined;
  readonly onChoose: (person: Somebody | null) => void;
}

/** Who does it: somebody whom the case knows or, where the host can ask for a colleague, anybody. */
export function OwnerField({ people, me, chosen, error, onChoose }: Props) {
  const { t } = useI18n();
  const [canPick, setCanPick] = useState(canPickPeople);
  const known = chosen && people.every((one) => one.id !== chosen.id) ? [...people, chosen] : people;
  const pick = async () => {
    const picked = await pickPerson(t('step.ownerField'));
    if (picked === 'cannot') setCanPick(false);
    else if (picked) onChoose(picked);
  };
  return (
    <Labelled
      label={t('step.ownerField')}
      {...(!canPick && { help: t('step.ownerField.elsewhere') })}
      error={error ?? null}
    >
      {(control) => (
        <div className={styles.pick}>
          <select
            {...control}
            value={chosen?.id ?? ''}
            onChange={(event) => onChoose(known.find((one) => one.id === event.target.value) ?? null)}
          >
            <option value="">{t('step.ownerField.choose')}</option>
            {known.map((one) => (
              <option key={one.id} value={one.id}>
                {one.id === me.id ? t('step.ownerField.me', { name: one.name }) : one.name}
              </option>
            ))}
          </select>
          {canPick && <Button onClick={() => void pick()}>{t('step.ownerField.other')}</Button>}
        </div>
      )}
    </Labelled>
  );
}

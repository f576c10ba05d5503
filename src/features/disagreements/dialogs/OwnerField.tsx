import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { canPickPeople, pickPerson } from '../../../app/teams/pickPerson.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import { whoIs, type Somebody } from '../caseWords.ts';
import type { DisagreementsApi } from '../disagreementsApi.ts';
import styles from './dialogs.module.css';
import { useUnreached } from './useUnreached.ts';

interface Props {
  readonly people: readonly Somebody[];
  readonly me: Somebody;
  readonly chosen: Somebody | null;
  readonly error: string | undefined;
  readonly api: DisagreementsApi;
  /** The id of the case. */
  readonly disagreement: string;
  readonly onChoose: (person: Somebody | null) => void;
}

/** Who does it: somebody whom the case knows or, where the host can ask for a colleague, anybody. */
export function OwnerField(props: Props) {
  const { people, me, chosen, error, api, disagreement, onChoose } = props;
  const { t } = useI18n();
  const [canPick, setCanPick] = useState(canPickPeople);
  const unreached = useUnreached(api, disagreement, chosen ? [chosen.id] : []);
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
        <>
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
          {/* Said before it is agreed: it may be done all the same. */}
          <p role="status" className={styles.unreached}>
            {chosen &&
              unreached.has(chosen.id) &&
              t('step.ownerField.unreached', { who: whoIs(chosen, me), name: chosen.name })}
          </p>
        </>
      )}
    </Labelled>
  );
}

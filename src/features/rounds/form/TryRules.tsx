import { useState } from 'react';
import { suggestPlace, type PlaceRule } from '../../../../assessment/place/suggestPlace.ts';
import { nameInSentence } from '../../../../assessment/texts/nameInSentence.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import styles from './placeRules.module.css';

/** Tries rules on a department and an office, by the same comparison that Concord makes. Nothing of it is sent. */
export function TryRules({ rules }: { readonly rules: readonly PlaceRule[] }) {
  const { t, locale } = useI18n();
  const [department, setDepartment] = useState('');
  const [office, setOffice] = useState('');
  const { side, region } = suggestPlace(rules, { department, office });
  // Nothing tried yet: that no rule fits would be read as a mistake in the rules.
  const isTried = department.trim() !== '' || office.trim() !== '';
  const place = [
    side === null ? null : t(`side.${side}`),
    region === null ? null : nameInSentence(locale, region),
  ]
    .filter((part) => part !== null)
    .join(', ');
  return (
    <div role="group" aria-label={t('roundForm.rules.try')} className={styles.try}>
      <strong>{t('roundForm.rules.try')}</strong>
      <div className={styles.tried}>
        <Labelled label={t('roundForm.rules.department')}>
          {(control) => (
            <input
              {...control}
              value={department}
              maxLength={200}
              dir="auto"
              onChange={({ target }) => setDepartment(target.value)}
            />
          )}
        </Labelled>
        <Labelled label={t('roundForm.rules.office')}>
          {(control) => (
            <input
              {...control}
              value={office}
              maxLength={200}
              dir="auto"
              onChange={({ target }) => setOffice(target.value)}
            />
          )}
        </Labelled>
      </div>
      <p role="status" dir="auto" className={styles.told}>
        {isTried &&
          (place === '' ? t('roundForm.rules.try.nothing') : t('roundForm.rules.try.place', { place }))}
      </p>
    </div>
  );
}

import { Button } from '@fluentui/react-button';
import { AddRegular } from '@fluentui/react-icons';
import { useContext, useId, useState } from 'react';
import type { PlaceRule } from '../../../../assessment/place/suggestPlace.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import field from '../../../ui/field.module.css';
import fold from '../../../ui/fold.module.css';
import { regionsIn } from './fields.ts';
import { FormPart } from './FormPart.tsx';
import type { FormProps } from './formProps.ts';
import { PlaceRuleRow } from './PlaceRuleRow.tsx';
import styles from './placeRules.module.css';
import { MOST_RULES, newRule, rulesIn, rulesText } from './placeRules.ts';
import { ReadsProfile } from './readsProfile.ts';
import { TryRules } from './TryRules.tsx';

/** Which department or office means which side or region. Only where Concord can read them, or rules are there from before. */
export function PlaceRulesPart({ fields, errors, onChange }: FormProps) {
  const { t } = useI18n();
  const reads = useContext(ReadsProfile);
  const id = useId();
  const rules = rulesIn(fields.placeRules);
  const [open, setOpen] = useState(rules.length > 0);
  const regions = regionsIn(fields.regions);
  const error = errors.placeRules;
  if (!reads && rules.length === 0) return null;
  const change = (next: readonly PlaceRule[]) => onChange({ placeRules: rulesText(next) });
  return (
    <FormPart title={t('roundForm.rules')} note={t('roundForm.rules.note')}>
      <details
        className={fold.fold}
        open={open || error !== undefined}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{t('roundForm.rules.count', { count: rules.length })}</summary>
        <div className={styles.rules}>
          {error !== undefined && (
            <p id={`${id}-error`} className={field.error}>
              {error}
            </p>
          )}
          {rules.length > 0 && (
            <ol className={styles.list}>
              {rules.map((rule, place) => (
                <PlaceRuleRow
                  // The order is what tells them apart.
                  key={place}
                  rule={rule}
                  number={place + 1}
                  regions={regions}
                  errorId={error !== undefined && isWrong(rule, regions) ? `${id}-error` : undefined}
                  onChange={(changed) => change(rules.map((one, at) => (at === place ? changed : one)))}
                  onRemove={() => change(rules.filter((_one, at) => at !== place))}
                />
              ))}
            </ol>
          )}
          <p className={field.help}>
            {t(rules.length < MOST_RULES ? 'roundForm.rules.help' : 'roundForm.rules.most', {
              most: MOST_RULES,
            })}
          </p>
          {rules.length < MOST_RULES && (
            <Button
              icon={<AddRegular />}
              className={styles.add ?? ''}
              onClick={() => change([...rules, newRule])}
            >
              {t('roundForm.rules.add')}
            </Button>
          )}
          {rules.length > 0 && <TryRules rules={rules} />}
        </div>
      </details>
    </FormPart>
  );
}

/** What can be seen to be wrong without asking. */
const isWrong = ({ text, region }: PlaceRule, regions: readonly string[]): boolean =>
  text.trim() === '' || (region !== null && !regions.includes(region));

import { Button } from '@fluentui/react-button';
import { AddRegular } from '@fluentui/react-icons';
import { useContext, useState } from 'react';
import { isLost, type PlaceRule } from '../../../../assessment/place/suggestPlace.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import field from '../../../ui/field.module.css';
import { TextButton } from '../../../ui/TextButton.tsx';
import { regionsIn } from './fields.ts';
import { FoldedPart } from './FoldedPart.tsx';
import type { FormProps } from './formProps.ts';
import { PlaceRuleRow } from './PlaceRuleRow.tsx';
import type { Mistakes } from './mistakes.ts';
import styles from './placeRules.module.css';
import { MOST_RULES, newRule, rulesIn, rulesText } from './placeRules.ts';
import { ReadsProfile } from './readsProfile.ts';
import { TryRules } from './TryRules.tsx';

interface Props extends FormProps {
  readonly wrong: NonNullable<Mistakes['rules']>;
  /** The round that the rules were taken over from; null where they are this round's own. */
  readonly takenFrom: string | null;
  /** People answer already. */
  readonly frozen: boolean;
}

/** Which department or office means which side or region. Only where Concord can read them, or rules are there from before. */
export function PlaceRulesPart({ fields, errors, onChange, wrong, takenFrom, frozen }: Props) {
  const { t } = useI18n();
  const reads = useContext(ReadsProfile);
  const rules = rulesIn(fields.placeRules);
  const regions = regionsIn(fields.regions);
  const gone = rules.filter((rule) => isLost(rule, regions));
  const [came] = useState(rules.length);
  if (!reads && rules.length === 0) return null;
  const said = [
    ...(frozen ? [t('roundForm.rules.open')] : []),
    ...(takenFrom !== null && came > 0
      ? [t('roundForm.rules.taken', { count: came, title: takenFrom })]
      : []),
  ];
  const change = (next: readonly PlaceRule[]) => onChange({ placeRules: rulesText(next) });
  return (
    <FoldedPart
      title={t('roundForm.rules')}
      note={t('roundForm.rules.note')}
      set={said.length > 0 ? said.join(' ') : null}
      summary={t('roundForm.rules.count', { count: rules.length })}
      unfolds={errors.placeRules !== undefined || gone.length > 0}
    >
      <div className={styles.rules}>
        {gone.length > 0 && (
          <p className={field.error}>
            {t('roundForm.rules.goneCount', { count: gone.length })}{' '}
            <TextButton onClick={() => change(rules.filter((rule) => !gone.includes(rule)))}>
              {t('roundForm.rules.removeGone', { count: gone.length })}
            </TextButton>
          </p>
        )}
        {errors.placeRules !== undefined && Object.keys(wrong).length === 0 && (
          <p tabIndex={-1} data-failed className={field.error} dir="auto">
            {errors.placeRules}
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
                wrong={wrong[place] ?? {}}
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
    </FoldedPart>
  );
}

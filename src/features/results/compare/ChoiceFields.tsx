import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import styles from './compare.module.css';
import type { Choice } from './comparePlace.ts';
import type { Group } from './groups.ts';

interface Props {
  readonly groups: readonly Group[];
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

const kinds = ['company', 'region', 'round', 'file'] as const;
const sides = ['both', 'sales', 'marketing'] as const;

/** Which two groups are laid beside each other, and whose answers. Whoever chooses the other one swaps them. */
export function ChoiceFields({ groups, choice, onChoose }: Props) {
  const { t } = useI18n();
  const options = kinds.map((kind) => {
    const own = groups.filter((group) => group.kind === kind);
    const listed = own.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
    return own.length > 0 ? (
      <optgroup key={kind} label={t(`compare.kind.${kind}`)}>
        {listed}
      </optgroup>
    ) : null;
  });
  const { first, second } = choice;
  return (
    <div className={styles.choices} data-not-in-picture>
      <Labelled label={t('compare.first')}>
        {(control) => (
          <select
            {...control}
            value={first}
            onChange={({ target: { value } }) =>
              onChoose({ ...choice, first: value, second: value === second ? first : second })
            }
          >
            {options}
          </select>
        )}
      </Labelled>
      <Labelled label={t('compare.second')}>
        {(control) => (
          <select
            {...control}
            value={second}
            onChange={({ target: { value } }) =>
              onChoose({ ...choice, second: value, first: value === first ? second : first })
            }
          >
            {options}
          </select>
        )}
      </Labelled>
      <Labelled label={t('compare.of')}>
        {(control) => (
          <select
            {...control}
            value={choice.of}
            onChange={({ target: { value } }) =>
              onChoose({ ...choice, of: sides.find((side) => side === value) ?? 'both' })
            }
          >
            {sides.map((side) => (
              <option key={side} value={side}>
                {t(side === 'both' ? 'compare.both' : `side.${side}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    </div>
  );
}

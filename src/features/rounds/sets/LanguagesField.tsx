import { useId } from 'react';
import { listed } from '../../../app/i18n/figures.ts';
import { languageName } from '../../../app/i18n/languageName.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Choices } from '../../../ui/Choices.tsx';
import field from '../../../ui/field.module.css';
import { Tick } from '../../../ui/Tick.tsx';
import type { FormProps } from '../form/formProps.ts';
import { tagsIn, withLanguage } from './languages.ts';
import styles from './sets.module.css';

interface Props extends FormProps {
  /** Of the set, its own first. */
  readonly languages: readonly string[];
}

/** In which languages the round is offered: all that the set has, or its own and some. A set in one has no choice. */
export function LanguagesField({ languages, fields, errors, onChange }: Props) {
  const { t, locale } = useI18n();
  const id = useId();
  const [own = ''] = languages;
  if (languages.length < 2) return null;
  const name = (tag: string) => languageName(locale, tag);
  const chosen = tagsIn(fields.languages);
  const some = chosen.length > 0;
  const error = errors.languages ?? null;
  return (
    <div className={styles.languages}>
      <Choices
        name="languages"
        legend={t('roundForm.languages')}
        help={t('roundForm.languages.help', { language: name(some ? (chosen[0] ?? own) : own) })}
        choices={[
          {
            value: 'all',
            label: t('roundForm.languages.all'),
            note: listed(locale, languages.map(name)),
          },
          { value: 'some', label: t('roundForm.languages.some') },
        ]}
        chosen={some ? 'some' : 'all'}
        onChoose={(value) => onChange({ languages: value === 'all' ? '' : own })}
      />
      {some && (
        <div
          role="group"
          aria-label={t('roundForm.languages')}
          aria-describedby={error === null ? undefined : id}
          className={styles.ticks}
        >
          {chosen.includes(own) && <p>{t('roundForm.languages.own', { language: name(own) })}</p>}
          {languages
            .filter((tag) => tag !== own || !chosen.includes(own))
            .map((tag) => (
              <Tick
                key={tag}
                label={name(tag)}
                checked={chosen.includes(tag)}
                onChange={(wanted) =>
                  onChange({ languages: withLanguage(languages, fields.languages, tag, wanted) })
                }
              />
            ))}
        </div>
      )}
      {error !== null && (
        <p id={id} tabIndex={-1} data-failed className={field.error} dir="auto">
          {error}
        </p>
      )}
    </div>
  );
}

import { writtenDay } from '../../../../contract/writtenDay.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Alert } from '../../../ui/Alert.tsx';
import styles from '../../../ui/page.module.css';
import { languageWords, tagsIn } from '../sets/languages.ts';
import { rulesIn } from './placeRules.ts';
import { regionsIn, type FieldName, type Fields } from './fields.ts';
import { listedNames } from '../../../app/i18n/figures.ts';
import { zoneWords } from '../../../app/i18n/zoneNames.ts';

/** Somebody else has changed the round meanwhile: what, and what becomes of what was typed here. */
export function ChangedNote({ fields, names }: { fields: Fields; names: readonly FieldName[] }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <Alert focusable>
      <p className={styles.strong}>{t('roundForm.conflict')}</p>
      {names.length > 0 && (
        <ul>
          {names.map((name) => (
            <li key={name}>
              {t('roundForm.conflict.field', {
                field: labelOf(i18n, name),
                value: valueWords(i18n, fields, name),
              })}
            </li>
          ))}
        </ul>
      )}
      <p>{t('roundForm.conflict.again')}</p>
    </Alert>
  );
}

const labels = {
  title: 'roundForm.title',
  questionSet: 'roundForm.questionSet',
  newWords: 'roundForm.newWords',
  languages: 'roundForm.languages',
  regions: 'roundForm.regions',
  opening: 'roundForm.opening',
  timeZone: 'roundForm.timeZone',
  opens: 'roundForm.opens',
  closes: 'roundForm.closes',
  minimumGroupSize: 'roundForm.k',
  resultsFor: 'roundForm.resultsFor',
  awareness: 'roundForm.awareness',
  repeat: 'roundForm.repeat',
  retentionMonths: 'roundForm.retention',
  research: 'roundForm.research',
  placeRules: 'roundForm.rules',
} as const satisfies Record<FieldName, string>;

const labelOf = ({ t }: Pick<I18n, 't'>, name: FieldName): string => t(labels[name]);

/** What stands in a field, in a few words. */
function valueWords({ t, locale }: Pick<I18n, 't' | 'locale'>, fields: Fields, name: FieldName): string {
  switch (name) {
    case 'regions':
      return listedNames(locale, regionsIn(fields.regions)) || '–';
    case 'placeRules':
      return t('roundForm.rules.count', { count: rulesIn(fields.placeRules).length });
    case 'opening':
      return t(`roundForm.opening.${fields.opening}`);
    case 'opens':
    case 'closes':
      return fields[name] === ''
        ? '–'
        : writtenDay(
            locale,
            new Intl.DateTimeFormat(locale, {
              dateStyle: 'long',
              timeStyle: 'short',
              timeZone: 'UTC',
            }).format(new Date(`${fields[name]}Z`)),
          );
    case 'timeZone':
      return zoneWords(locale, fields.timeZone, new Date());
    case 'resultsFor':
      return t(`roundForm.resultsFor.${fields.resultsFor}`);
    case 'repeat':
      return t(`roundForm.repeat.${fields.repeat}`);
    case 'languages':
      return languageWords({ t, locale }, fields.languages === '' ? null : tagsIn(fields.languages));
    case 'newWords':
    case 'awareness':
    case 'research':
      return t(fields[name] ? 'roundForm.yes' : 'roundForm.no');
    default:
      return fields[name];
  }
}

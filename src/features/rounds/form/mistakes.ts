import { isLost } from '../../../../assessment/place/suggestPlace.ts';
import type { Problem } from '../../../../contract/problems.ts';
import { isProblem, type Failure } from '../../../app/api/outcome.ts';
import type { I18n, MessageKey } from '../../../app/i18n/i18n.ts';
import { regionsIn, twiceIn, type FieldName, type Fields } from './fields.ts';
import { rulesIn } from './placeRules.ts';
import { momentsOf } from './zonedTime.ts';
import { cityOf } from '../../../app/i18n/zoneNames.ts';

/** What is wrong with a form: at its fields, and what belongs to none of them. */
export interface Mistakes {
  readonly at: Readonly<Partial<Record<FieldName, string>>>;
  readonly other: readonly string[];
  /** Of single rules, by their place in the list. */
  readonly rules?: Readonly<Record<number, RuleMistake>>;
}
/** What is wrong with the words of a rule, and with what it fills in. */
export interface RuleMistake {
  readonly text?: string;
  readonly gives?: string;
}
export const noMistakes: Mistakes = { at: {}, other: [] };
export const hasMistakes = ({ at, other }: Mistakes): boolean =>
  other.length > 0 || Object.keys(at).length > 0;

/** The numbers that an owner chooses, and between which they lie, as the contract has it. */
export const ranges = {
  minimumGroupSize: { least: 3, most: 100 },
  retentionMonths: { least: 1, most: 120 },
} as const;

/** A number that an owner has typed; null where it is none that can be. */
export function numberIn(field: keyof typeof ranges, fields: Fields): number | null {
  const number = Number(fields[field].trim() || Number.NaN);
  const { least, most } = ranges[field];
  return Number.isInteger(number) && number >= least && number <= most ? number : null;
}

/** What can be seen without asking: what is missing, numbers that are out of range, and times that no clock shows. The server checks all of it again. */
export function mistakesIn({ t }: Pick<I18n, 't'>, fields: Fields, now: Date): Mistakes {
  const at: Partial<Record<FieldName, string>> = {};
  if (fields.title.trim() === '') at.title = t('roundForm.missing.title');
  for (const field of ['minimumGroupSize', 'retentionMonths'] as const) {
    if (fields[field].trim() === '') at[field] = t('roundForm.missing.number');
    else if (numberIn(field, fields) === null) at[field] = t('roundForm.wrong.range', ranges[field]);
  }
  const rules = ruleMistakes({ t }, fields);
  const [place] = Object.keys(rules);
  if (place !== undefined) {
    const { text, gives = '' } = rules[Number(place)] ?? {};
    at.placeRules = text ?? gives;
  }
  const opens = fields.opening === 'at' ? momentsOf(fields.opens, fields.timeZone)[0] : now;
  const closes = momentsOf(fields.closes, fields.timeZone)[0];
  if (!opens) at.opens = t(timeMistake(fields.opens), { zone: cityOf(fields.timeZone) });
  if (!closes) at.closes = t(timeMistake(fields.closes), { zone: cityOf(fields.timeZone) });
  else if (closes <= now) at.closes = t('roundForm.wrong.past');
  else if (opens && closes <= opens) at.closes = t('roundForm.wrong.order');
  return { at, other: [], rules };
}

/** Rules without words, and those that fill in a region which the round does not have. */
function ruleMistakes({ t }: Pick<I18n, 't'>, fields: Fields): Record<number, RuleMistake> {
  const regions = regionsIn(fields.regions);
  const found = rulesIn(fields.placeRules).map((rule, place): [number, RuleMistake] => [
    place,
    {
      ...(rule.text.trim() === '' && { text: t('roundForm.rules.missing', { number: place + 1 }) }),
      ...(isLost(rule, regions) && { gives: t('roundForm.rules.gone') }),
    },
  ]);
  return Object.fromEntries(found.filter(([, mistake]) => Object.keys(mistake).length > 0));
}

const timeMistake = (wall: string): MessageKey =>
  /^\d{4}-.+T\d\d:\d\d$/.test(wall) ? 'roundForm.wrong.skipped' : 'roundForm.missing.time';

const fieldOf: Readonly<Record<string, FieldName>> = {
  title: 'title',
  questionSet: 'questionSet',
  languages: 'languages',
  regions: 'regions',
  timeZone: 'timeZone',
  opensAt: 'opens',
  closesAt: 'closes',
  minimumGroupSize: 'minimumGroupSize',
  resultsFor: 'resultsFor',
  awareness: 'awareness',
  repeat: 'repeat',
  retentionMonths: 'retentionMonths',
  research: 'research',
  placeRules: 'placeRules',
};

/** What Concord found wrong, at the fields that it names. null where it was not the fields. */
export function mistakesFrom(i18n: Pick<I18n, 't'>, failure: Failure, fields: Fields): Mistakes | null {
  const { t } = i18n;
  if (failure.kind !== 'refused') return null;
  const { errors = [] } = failure.problem;
  if (isProblem(failure, 'question-set-not-found'))
    return { at: { questionSet: t('roundForm.wrong.questionSet') }, other: [] };
  if (errors.length === 0) return null;
  const at: Partial<Record<FieldName, string>> = {};
  const other: string[] = [];
  const rules: Record<number, RuleMistake> = {};
  for (const { path, message } of errors) {
    const field = fieldOf[/^\w+/.exec(path)?.[0] ?? ''];
    const rule = /^placeRules\[(\d+)\](?:\.(\w+))?/.exec(path);
    if (rule) {
      const part = rule[2] === 'text' ? 'text' : 'gives';
      rules[Number(rule[1])] = { ...rules[Number(rule[1])], [part]: sentence(message) };
    }
    if (field === undefined) other.push(`${t('app.label', { name: path })} ${message}`);
    // The first mistake of a field: with it put right, the next one is told.
    else at[field] ??= mistakeOf(i18n, field, path, message, fields);
  }
  return { at, other, ...(Object.keys(rules).length > 0 && { rules }) };
}

/** In a field that holds a list, it is said of which entry. */
function mistakeOf(
  { t }: Pick<I18n, 't'>,
  field: FieldName,
  path: string,
  message: string,
  fields: Fields,
): string {
  const place = /\[(\d+)\]/.exec(path)?.[1];
  if (place === undefined) {
    const twice = field === 'regions' ? twiceIn(fields.regions) : undefined;
    return twice === undefined
      ? sentence(message)
      : `${sentence(message)} ${t('roundForm.wrong.twice', { region: twice })}`;
  }
  if (field === 'placeRules') return t('roundForm.rules.wrong', { number: Number(place) + 1, message });
  if (field !== 'regions') return sentence(message);
  return t('roundForm.wrong.region', { region: regionsIn(fields.regions)[Number(place)] ?? '', message });
}

/** A server's words as a sentence: "must lie in the future" becomes "Must lie in the future." */
export const sentence = (words: string): string =>
  `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;

/** What a problem says to people. */
export const detailOf = ({ detail, title }: Problem): string => detail || title;

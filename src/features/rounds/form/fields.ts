import type { CreateRoundBody, Round } from '../../../../contract/rounds.ts';
import { asText, fitting } from '../sets/languages.ts';
import type { QuestionSets } from '../sets/setsApi.ts';
import { rulesText } from './placeRules.ts';
import { wallTimeAt, type WallTime } from './zonedTime.ts';

/** What somebody types about a round, as the form holds it: everything that can be half-way is text. */
export interface Fields {
  readonly title: string;
  readonly questionSet: string;
  /** Tags with commas between them, '' for all that the set has. */
  readonly languages: string;
  /** The set has been saved anew since the round was: whether the round asks it as it reads now. */
  readonly newWords: boolean;
  /** One in each line. */
  readonly regions: string;
  readonly opening: 'later' | 'at' | 'now';
  readonly timeZone: string;
  readonly opens: WallTime;
  readonly closes: WallTime;
  readonly minimumGroupSize: string;
  readonly resultsFor: CreateRoundBody['resultsFor'];
  readonly awareness: boolean;
  readonly repeat: CreateRoundBody['repeat'];
  readonly retentionMonths: string;
  readonly research: boolean;
  /** See placeRules.ts. */
  readonly placeRules: string;
}
export type FieldName = keyof Fields;

/** The names of the fields, in the order of the form. */
export const fieldNames = [
  'title',
  'regions',
  'opening',
  'opens',
  'closes',
  'timeZone',
  'questionSet',
  'newWords',
  'languages',
  'minimumGroupSize',
  'retentionMonths',
  'research',
  'resultsFor',
  'repeat',
  'awareness',
  'placeRules',
] as const satisfies readonly FieldName[];

/** Concord's own twenty statements. */
export const OWN_SET = 'concord-20';
const DAY_MS = 24 * 3600 * 1000;
const MONDAY = 1;

/** A new round that most owners would want: it opens next Monday and closes on a Friday, almost three weeks later. */
export function newFields(now: Date, zone: string): Fields {
  const today = new Date(`${wallTimeAt(now, zone).slice(0, 10)}T00:00Z`);
  const untilMonday = (MONDAY + 7 - today.getUTCDay()) % 7 || 7;
  const inDays = (days: number) => new Date(today.getTime() + days * DAY_MS).toISOString().slice(0, 10);
  return {
    title: '',
    questionSet: OWN_SET,
    languages: '',
    newWords: false,
    regions: '',
    opening: 'at',
    timeZone: zone,
    opens: `${inDays(untilMonday)}T09:00`,
    closes: `${inDays(untilMonday + 18)}T17:00`,
    minimumGroupSize: '5',
    resultsFor: 'after-close',
    awareness: false,
    repeat: 'none',
    retentionMonths: '24',
    research: false,
    placeRules: '',
  };
}

/** A round as the form holds it. */
export function fieldsOf(round: Round): Fields {
  return {
    title: round.title,
    questionSet: round.questionSet.id,
    languages: asText(round.languages),
    newWords: false,
    regions: round.regions.join('\n'),
    opening: round.opensAt === null ? 'later' : 'at',
    timeZone: round.timeZone,
    opens: round.opensAt === null ? '' : wallTimeAt(round.opensAt, round.timeZone),
    closes: wallTimeAt(round.closesAt, round.timeZone),
    minimumGroupSize: String(round.minimumGroupSize),
    resultsFor: round.resultsFor,
    awareness: round.awareness,
    repeat: round.repeat,
    retentionMonths: String(round.retentionMonths),
    research: round.research,
    placeRules: rulesText(round.placeRules ?? []),
  };
}

/**
 * What the next round takes over from one that has been: everything but its title and its days, which are counted by the same
 * clocks. It asks the set as it reads now, in those of the languages that it has now.
 */
export function likeRound(round: Round, fresh: Fields, sets: QuestionSets): Fields {
  const { title: _title, opening: _opening, opens: _opens, closes: _closes, ...same } = fieldsOf(round);
  const set = sets.find(({ id }) => id === same.questionSet);
  return { ...fresh, ...same, languages: set ? fitting(set.languages, same.languages) : same.languages };
}

export const regionsIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What equal names of regions have in common, as the contract has it. */
const nameKey = (name: string): string =>
  name
    .replaceAll(/[\u200c\u200d]/g, '')
    .toLocaleLowerCase('en')
    .normalize('NFC');

/** The first region that stands there a second time, as it was typed; undefined where none does. */
export function twiceIn(text: string): string | undefined {
  const names = regionsIn(text);
  return names.find((name, place) => names.slice(0, place).some((one) => nameKey(one) === nameKey(name)));
}

/** The fields in which two versions differ, in the order of the form. */
export const differing = (one: Fields, other: Fields): FieldName[] =>
  fieldNames.filter((name) => one[name] !== other[name]);

/**
 * What somebody has typed, on top of what somebody else has saved meanwhile: a field that only one of them has changed
 * has that change, and one that both have changed stays as it was typed.
 */
export function merged(base: Fields, mine: Fields, theirs: Fields): Fields {
  const changed = Object.fromEntries(differing(base, mine).map((name) => [name, mine[name]]));
  return { ...theirs, ...changed };
}

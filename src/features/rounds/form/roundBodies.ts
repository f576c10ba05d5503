import type { ChangeRoundBody } from '../../../../contract/rounds.ts';
import type { NewRoundBody } from '../roundsApi.ts';
import { tagsIn } from '../sets/languages.ts';
import { regionsIn, type Fields } from './fields.ts';
import { rulesIn } from './placeRules.ts';
import { momentsOf, type WallTime } from './zonedTime.ts';

/** The moment that a time on the wall means; where the clocks show it twice, the first. '' where it means none. */
const instantOf = (wall: WallTime, zone: string): string => momentsOf(wall, zone)[0]?.toISOString() ?? '';

/** The fields as they go over the wire. What cannot be right goes along as it is: the server says what is wrong with it. */
export function bodyOf(fields: Fields): Required<Omit<NewRoundBody, 'state' | 'opensAt' | 'copyOf'>> & {
  opensAt: string | null;
} {
  return {
    title: fields.title.trim(),
    questionSet: fields.questionSet,
    languages: fields.languages === '' ? null : tagsIn(fields.languages),
    regions: regionsIn(fields.regions),
    timeZone: fields.timeZone,
    opensAt: fields.opening === 'at' ? instantOf(fields.opens, fields.timeZone) : null,
    closesAt: instantOf(fields.closes, fields.timeZone),
    minimumGroupSize: Number(fields.minimumGroupSize),
    resultsFor: fields.resultsFor,
    awareness: fields.awareness,
    repeat: fields.repeat,
    retentionMonths: Number(fields.retentionMonths),
    research: fields.research,
    placeRules: rulesIn(fields.placeRules),
  };
}

/** What to ask for to make this round. */
export function createBody(fields: Fields): NewRoundBody {
  const { opensAt, ...body } = bodyOf(fields);
  if (fields.opening === 'now') return { ...body, state: 'open' };
  return opensAt === null ? { ...body, state: 'draft' } : { ...body, opensAt };
}

/** What to ask for to turn one into the other: only what is different, so that nothing else is overwritten. */
export function changeBody(before: Fields, after: Fields): ChangeRoundBody {
  const [old, now] = [bodyOf(before), bodyOf(after)];
  const different = Object.entries(now).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name as keyof typeof old]),
  );
  // A set is taken as it reads when it is named.
  return { ...Object.fromEntries(different), ...(after.newWords && { questionSet: now.questionSet }) };
}

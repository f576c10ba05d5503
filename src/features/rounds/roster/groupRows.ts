import type { Problem } from '../../../../contract/problems.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { sentence } from '../form/mistakes.ts';
import type { GroupEntry } from './source.ts';

/** A group as somebody enters it: what is not chosen yet is ''. */
export interface GroupRow {
  readonly key: number;
  readonly id: string;
  readonly side: '' | GroupEntry['side'];
  readonly region: string;
}
export type GroupField = 'id' | 'side' | 'region';

/** What is wrong with the groups: at their fields, by their keys, and what belongs to none of them. */
export interface GroupMistakes {
  readonly at: Readonly<Record<number, Readonly<Partial<Record<GroupField, string>>>>>;
  readonly other: readonly string[];
}
export const noGroupMistakes: GroupMistakes = { at: {}, other: [] };
export const hasGroupMistakes = ({ at, other }: GroupMistakes): boolean =>
  other.length > 0 || Object.keys(at).length > 0;

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Another row below: the same side is seldom meant twice, so nothing is taken over. */
export const withRow = (rows: readonly GroupRow[]): GroupRow[] => [
  ...rows,
  { key: Math.max(0, ...rows.map(({ key }) => key)) + 1, id: '', side: '', region: '' },
];

/** What can be seen without asking. @param regions of the round */
export function mistakesInRows(
  { t }: Pick<I18n, 't'>,
  rows: readonly GroupRow[],
  regions: readonly string[],
): GroupMistakes {
  const ids = rows.map(({ id }) => id.trim().toLowerCase());
  const at = rows.flatMap(({ key, id, side, region }, place) => {
    const wrong: Partial<Record<GroupField, string>> = {};
    if (!GUID.test(id.trim())) wrong.id = t(id.trim() === '' ? 'groups.missing.id' : 'groups.wrong.id');
    else if (ids.indexOf(ids[place] ?? '') < place) wrong.id = t('groups.wrong.twice');
    if (side === '') wrong.side = t('groups.missing.side');
    if (regions.length > 0 && region === '' && side !== 'observer') wrong.region = t('groups.missing.region');
    return Object.keys(wrong).length > 0 ? [[key, wrong] as const] : [];
  });
  return { at: Object.fromEntries(at), other: [] };
}

/** The groups as they go over the wire. */
export const entriesOf = (rows: readonly GroupRow[]): GroupEntry[] =>
  rows.flatMap(({ id, side, region }) =>
    side === '' ? [] : [{ id: id.trim().toLowerCase(), side, region: region === '' ? null : region }],
  );

const PATH = /^groups\[(\d+)\](?:\.(id|side|region))?$/;

/** What Concord or the directory found wrong: at the group that it names. */
export function mistakesFromProblem(
  { t }: Pick<I18n, 't'>,
  { errors = [] }: Problem,
  rows: readonly GroupRow[],
): GroupMistakes {
  const at: Record<number, Partial<Record<GroupField, string>>> = {};
  const other: string[] = [];
  /** "groups[1]" means nothing to whoever sees "Group 2". */
  const words = (message: string) =>
    sentence(
      message.replaceAll(/groups\[(\d+)\]/g, (_all, place) => t('groups.one', { number: Number(place) + 1 })),
    );
  for (const { path, message } of errors) {
    const [, place, field = 'id'] = PATH.exec(path) ?? [];
    const row = place === undefined ? undefined : rows[Number(place)];
    if (!row) other.push(words(message));
    else at[row.key] = { [field]: words(message), ...at[row.key] };
  }
  return { at, other };
}

import type { ComparedSubject, Relation } from '../../../../assessment/compare/compareTwo.ts';
import { POINTS } from '../../../../assessment/level.ts';
import { hasFigures } from '../../../../assessment/scope/hasFigures.ts';
import type { SealedSummary } from '../../../../assessment/summary/summary.ts';
import type { OtherOrganisation } from '../../../../contract/summaries.ts';
import type { TrendItem } from '../../../../contract/trend.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { placeWords } from '../../../app/i18n/placeWords.ts';
import { apart, placeOf } from '../regions.ts';
import type { Shown } from '../shown.ts';
import type { Choice } from './comparePlace.ts';
import { roundNames } from './roundNames.ts';
import type { Scope } from '../view.ts';

/** Figures of a group, as far as they answer the questions of this round. */
export interface Figures extends Pick<Scope, 'score' | 'level'> {
  /** `differ`: whether it is established that the sides of this group differ about it. */
  readonly subjects: readonly (ComparedSubject & { readonly differ: boolean })[];
}

/** A group that this person may choose. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly kind: 'company' | 'region' | 'round' | 'file';
}

export const COMPANY = 'company';
const ROUND = 'round~';
const FILE = 'file~';
/** The id under which another organisation is chosen. */
export const fileGroup = (id: string): string => FILE + id;
export const roundIn = (id: string): string | null => (id.startsWith(ROUND) ? id.slice(ROUND.length) : null);
const fileIn = (id: string): string | null => (id.startsWith(FILE) ? id.slice(FILE.length) : null);

/** Everything that the page has of this round and beside it. */
export interface Material {
  readonly shown: Shown;
  /** Those that this person sees. */
  readonly regions: readonly Scope[];
  readonly earlier: readonly TrendItem[];
  readonly others: readonly OtherOrganisation[];
}

/** What can be chosen, in the order in which it is offered. What shows nothing, or was asked nothing alike, is left out. */
export function groupsOf(i18n: I18n, { shown, regions, earlier, others }: Material): Group[] {
  const offered = earlier.filter(({ subjects }) => subjects.length > 0);
  const names = roundNames(i18n, shown.round.title, offered);
  return [
    { id: COMPANY, name: i18n.t('results.wholeCompany'), kind: 'company' },
    ...apart(shown.round, regions)
      .filter(hasFigures)
      .map((scope): Group => ({
        id: placeOf(shown.round, scope),
        name: placeWords(i18n, scope),
        kind: 'region',
      })),
    ...offered.map(({ round, title }, at): Group => ({
      id: ROUND + round,
      name: names[at] ?? title,
      kind: 'round',
    })),
    ...others
      .filter(({ summary }) => summary !== null)
      .map(({ id, name }): Group => ({ id: fileGroup(id), name, kind: 'file' })),
  ];
}

/** What is laid beside each other until somebody chooses: two regions, or the company and what there is beside it. */
export function firstChoice(groups: readonly Group[]): readonly [string, string] | null {
  const regions = groups.filter(({ kind }) => kind === 'region');
  const [first, second] =
    regions.length > 1 ? regions : [groups[0], groups.find(({ kind }) => kind !== 'company')];
  return first && second ? [first.id, second.id] : null;
}

/** What is shown: what somebody has chosen, as far as it is there; null where there is nothing to compare. */
export function choiceAmong(groups: readonly Group[], chosen: Choice | null): Choice | null {
  const has = (id: string) => groups.some((group) => group.id === id);
  if (chosen && has(chosen.first) && has(chosen.second)) return chosen;
  const usual = firstChoice(groups);
  return usual && { first: usual[0], second: usual[1], of: 'both' };
}

/** How two groups belong together. */
export function relationOf(first: Group, second: Group): Relation {
  const kinds = new Set([first.kind, second.kind]);
  if (kinds.has('file')) return 'other';
  if (kinds.has('region')) {
    if (kinds.size === 1) return 'apart';
    return kinds.has('company') ? 'part' : 'mixed';
  }
  return 'rounds';
}

/**
 * The figures of a group. Of an earlier round they are those of its own results, where only what both rounds asked counts.
 * @param company the company's scope of that round; undefined while it has not been loaded
 */
export function figuresOf(
  id: string,
  { shown, regions, earlier, others }: Material,
  company: Scope | undefined,
): Figures | undefined {
  const [round, file] = [roundIn(id), fileIn(id)];
  if (file !== null) {
    const summary = others.find((one) => one.id === file)?.summary;
    return summary ? summarised(summary) : undefined;
  }
  if (round !== null) {
    const asked = earlier.find((one) => one.round === round);
    if (!asked || !company) return undefined;
    const same = (one: ComparedSubject) =>
      asked.subjects.some(({ kind, id: other }) => kind === one.kind && other === one.id);
    return { ...published(company), subjects: published(company).subjects.filter(same) };
  }
  const scope = id === COMPANY ? shown.scope : regions.find((one) => placeOf(shown.round, one) === id);
  return scope && published(scope);
}

const published = ({ score, level, subjects }: Scope): Figures => ({
  score,
  level,
  subjects: subjects.map((subject) => ({ ...subject, differ: subject.status === 'disagree' })),
});

function summarised({ score, level, differ, areas, statements }: SealedSummary): Figures {
  const mean = (of: number | undefined) => (of === undefined ? undefined : of / POINTS);
  return {
    score,
    level,
    subjects: [
      { kind: 'overall', id: 'overall', sales: mean(score.sales), marketing: mean(score.marketing), differ },
      ...areas.map((area) => ({ kind: 'area' as const, ...area })),
      ...statements.map((statement) => ({ kind: 'statement' as const, ...statement })),
    ],
  };
}

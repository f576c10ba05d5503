import type { Finding } from '../../../../contract/findings.ts';
import type { RegionFilter } from '../list/filters.ts';

/** What is about a subject: blind spots are about the other side, of the whole company alone. */
export type SubjectFinding = Extract<Finding, { subject: unknown }>;
type Place = Pick<SubjectFinding, 'region' | 'joined'>;
type OfKind<K extends SubjectFinding['kind']> = Extract<SubjectFinding, { kind: K }>;

/** One finding with every place where it was made, the broadest first. The figures are those of the first. */
export interface QuietGroup<F> {
  readonly finding: F;
  readonly places: readonly Place[];
}

const isIn = ({ region, joined }: Place, filter: RegionFilter): boolean => {
  if (filter.of === 'all') return true;
  if (filter.of === 'company') return region === null;
  return region === filter.name || (joined?.includes(filter.name) ?? false);
};

/** What findings have in common that differ in their place alone. */
const sameness = (finding: SubjectFinding): string =>
  [
    finding.subject.kind,
    finding.subject.id,
    finding.kind === 'split-side' ? finding.side : finding.includes.map(({ id }) => id).join(),
  ].join('~');

/** The findings of one kind that the filter leaves: the same one in several places is told once. */
export function quietGroups<K extends SubjectFinding['kind']>(
  findings: readonly Finding[],
  kind: K,
  filter: RegionFilter,
): QuietGroup<OfKind<K>>[] {
  const groups = new Map<string, { finding: OfKind<K>; places: Place[] }>();
  for (const finding of findings) {
    if (!isOfKind(finding, kind) || !isIn(finding, filter)) continue;
    const key = sameness(finding);
    const group = groups.get(key) ?? { finding, places: [] };
    group.places.push(finding);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const isOfKind = <K extends SubjectFinding['kind']>(finding: Finding, kind: K): finding is OfKind<K> =>
  finding.kind === kind;

type View = Exclude<Finding, SubjectFinding>;
const isView = ({ kind }: Finding): boolean => kind === 'blind-spot' || kind === 'divide-unseen';
/** How each side sees the other, as far as the filter leaves the whole company. What a newer API finds besides is left out. */
export const viewsIn = (findings: readonly Finding[], filter: RegionFilter): View[] =>
  filter.of === 'region' ? [] : findings.filter((finding): finding is View => isView(finding));

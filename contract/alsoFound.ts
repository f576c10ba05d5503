import type { Disagreement } from './disagreements.ts';

type Case = Pick<Disagreement, 'id' | 'round' | 'region' | 'subject' | 'finding'>;

/**
 * The cases of the same subject in the same round that a case belongs with, as long as both are found still: of a region that
 * of the whole company, which names the other regions in its turn; where there is none, and of the whole company, those of the
 * regions. Tab and API go by this one rule.
 * @param all cases, those of other rounds and subjects among them
 */
export function alsoFoundWith<C extends Case>(one: Case, all: readonly C[]): readonly C[] {
  if (one.finding !== 'found') return [];
  const same = all.filter(
    ({ id, round, subject, finding }) =>
      id !== one.id &&
      round === one.round &&
      subject.kind === one.subject.kind &&
      subject.id === one.subject.id &&
      finding === 'found',
  );
  const company = same.filter(({ region }) => region === null);
  return company.length > 0 ? company : same;
}

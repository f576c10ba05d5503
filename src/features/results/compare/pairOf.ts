import { compareTwo } from '../../../../assessment/compare/compareTwo.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import type { Scope } from '../view.ts';
import { aboutGroup } from './aboutGroup.ts';
import type { Choice } from './comparePlace.ts';
import type { Pair } from './compareWords.ts';
import { figuresOf, relationOf, roundIn, type Group, type Material } from './groups.ts';

/** Whether its figures are of the round on the page. */
const isOfThis = ({ kind }: Group) => kind === 'company' || kind === 'region';

/**
 * The two groups that were chosen, with what stands under their names. Undefined where figures of one are not there.
 * @param scopes the company's figures of earlier rounds, by their ids
 */
export function pairOf(
  i18n: I18n,
  groups: readonly Group[],
  choice: Choice,
  material: Material,
  scopes: ReadonlyMap<string, Scope>,
): (Pair & { readonly about: readonly [string, string] }) | undefined {
  const find = (id: string) => {
    const group = groups.find((one) => one.id === id);
    const figures = figuresOf(id, material, scopes.get(roundIn(id) ?? ''));
    return group && figures && { group, figures, about: aboutGroup(i18n, group, material) };
  };
  const [first, second] = [find(choice.first), find(choice.second)];
  if (!first || !second) return undefined;
  const { round, isPreliminary } = material.shown;
  const relation = relationOf(first.group, second.group);
  const rules = {
    groups: relation === 'rounds' ? material.earlier.length + 1 : round.regions.length,
    minimumGroupSize: round.minimumGroupSize,
    statements: round.questionSet.statements,
  };
  const { of } = choice;
  return {
    names: [first.group.name, second.group.name],
    kinds: [first.group.kind, second.group.kind],
    open: isPreliminary && [first, second].some(({ group }) => isOfThis(group)),
    figures: [first.figures, second.figures],
    about: [first.about, second.about],
    of,
    relation,
    compared: compareTwo(first.figures.subjects, second.figures.subjects, { of, relation, rules }),
  };
}

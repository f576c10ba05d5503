import { useState } from 'react';
import { compareTwo } from '../../../../assessment/compare/compareTwo.ts';
import type { Results } from '../../../../contract/results.ts';
import type { OtherOrganisation } from '../../../../contract/summaries.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { Loading } from '../../../app/states/Loading.tsx';
import { Trouble } from '../../../app/states/Trouble.tsx';
import { BackLink } from '../../../ui/BackLink.tsx';
import { Card } from '../../../ui/Card.tsx';
import page from '../../../ui/page.module.css';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { RoundLine } from '../RoundLine.tsx';
import { ChoiceFields, type Choice } from './ChoiceFields.tsx';
import { ComparePart } from './ComparePart.tsx';
import styles from './compare.module.css';
import { aboutGroup } from './aboutGroup.ts';
import type { Pair } from './compareWords.ts';
import { figuresOf, firstChoice, groupsOf, relationOf, roundIn, type Material } from './groups.ts';
import { OthersCard } from './OthersCard.tsx';
import { PairCard } from './PairCard.tsx';
import { useOthers, useRoundScopes } from './useCompared.ts';

export interface CompareProps extends Omit<Material, 'others'> {
  readonly results: Results;
  /** Whether this person may make a file for others, and add theirs. */
  readonly owns: boolean;
  readonly arrives: boolean;
}

/** Two of the groups that somebody may see, side by side. */
export function ComparePage(props: CompareProps) {
  const { t } = useI18n();
  const { shown, results, owns } = props;
  const { round } = shown;
  const [others, reload] = useOthers(round.id);
  /** As this person has changed them since. */
  const [changed, setChanged] = useState<readonly OtherOrganisation[] | null>(null);
  if (others.kind === 'loading') return <Loading />;
  if (others.kind === 'failed') return <Trouble failure={others.failure} onRetry={reload} />;
  const items = changed ?? others.value.items;
  return (
    <main className={page.place}>
      <RoundLine round={round} results={results}>
        <BackLink href={addressOf({ screen: 'results', round: round.id })}>{t('compare.back')}</BackLink>
      </RoundLine>
      <Chosen {...props} others={items} />
      {owns && <OthersCard round={round} final={results.final} others={items} onChange={setChanged} />}
    </main>
  );
}

function Chosen({ arrives, ...material }: CompareProps & Material) {
  const i18n = useI18n();
  const { t } = i18n;
  const groups = groupsOf(i18n, material);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const usual = firstChoice(groups);
  const has = (id: string) => groups.some((group) => group.id === id);
  // What was chosen may have been removed.
  const choice =
    chosen && has(chosen.first) && has(chosen.second)
      ? chosen
      : usual && { first: usual[0], second: usual[1], of: 'both' as const };
  const rounds = [choice?.first ?? '', choice?.second ?? ''].flatMap((id) => roundIn(id) ?? []);
  const [scopes, again] = useRoundScopes(rounds);

  if (!choice)
    return (
      <Card>
        <PageTitle arrives={arrives}>{t('compare.nothing')}</PageTitle>
        <p className={styles.verdict}>
          {t(material.owns ? 'compare.nothing.owner' : 'compare.nothing.text')}
        </p>
      </Card>
    );
  if (scopes.kind === 'loading') return <Loading />;
  if (scopes.kind === 'failed') return <Trouble failure={scopes.failure} onRetry={again} />;
  const of = (id: string) => {
    const group = groups.find((one) => one.id === id);
    const figures = figuresOf(id, material, scopes.value.get(roundIn(id) ?? ''));
    return group && figures && { group, figures };
  };
  const [first, second] = [of(choice.first), of(choice.second)];
  if (!first || !second) return <Trouble failure={{ kind: 'unreachable' }} onRetry={again} />;

  const { round, questions } = material.shown;
  const relation = relationOf(first.group, second.group);
  const rules = {
    regions: round.regions.length,
    minimumGroupSize: round.minimumGroupSize,
    statements: round.questionSet.statements,
  };
  const pair: Pair = {
    names: [first.group.name, second.group.name],
    figures: [first.figures, second.figures],
    of: choice.of,
    relation,
    compared: compareTwo(first.figures.subjects, second.figures.subjects, { of: choice.of, relation, rules }),
  };
  return (
    <>
      <PairCard
        pair={pair}
        questions={questions}
        about={[aboutGroup(i18n, first.group, material), aboutGroup(i18n, second.group, material)]}
        choices={<ChoiceFields groups={groups} choice={choice} onChoose={setChosen} />}
        arrives={arrives}
      />
      <ComparePart kind="area" pair={pair} questions={questions} />
      <ComparePart kind="statement" pair={pair} questions={questions} />
    </>
  );
}

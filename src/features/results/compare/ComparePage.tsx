import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import type { Results } from '../../../../contract/results.ts';
import type { OtherOrganisation } from '../../../../contract/summaries.ts';
import { asIs } from '../../../app/i18n/asIs.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { AroundPaper, PaperFoot, PaperHead, type Around } from '../../../app/picture/PaperPage.tsx';
import { addressOf } from '../../../app/route.ts';
import { putRoute } from '../../../app/useRoute.ts';
import { Loading } from '../../../app/states/Loading.tsx';
import { loadFailureWords } from '../../../app/states/failureWords.ts';
import { Trouble } from '../../../app/states/Trouble.tsx';
import { Alert } from '../../../ui/Alert.tsx';
import { BackLink } from '../../../ui/BackLink.tsx';
import { Card } from '../../../ui/Card.tsx';
import page from '../../../ui/page.module.css';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { confidenceWords, roundWords } from '../around.ts';
import { RoundLine } from '../RoundLine.tsx';
import type { Shown } from '../shown.ts';
import { ChoiceFields } from './ChoiceFields.tsx';
import { ComparePart } from './ComparePart.tsx';
import styles from './compare.module.css';
import { comparePlace, type Choice } from './comparePlace.ts';
import { namesInWords, type Pair } from './compareWords.ts';
import { choiceAmong, COMPANY, fileGroup, groupsOf, roundIn, type Group, type Material } from './groups.ts';
import { OthersCard } from './OthersCard.tsx';
import { pairOf } from './pairOf.ts';
import { PairView } from './PairView.tsx';
import { useOthers, useRoundScopes } from './useCompared.ts';

export interface CompareProps extends Omit<Material, 'others'> {
  readonly results: Results;
  /** Whether this person may make a file for others, and add theirs. */
  readonly owns: boolean;
  /** As the address has it; null: nothing, or nothing that is known. */
  readonly chosen: Choice | null;
  readonly arrives: boolean;
}

/** Two of the groups that somebody may see, side by side. */
export function ComparePage(props: CompareProps) {
  const i18n = useI18n();
  const { shown, results, owns, chosen } = props;
  const { round } = shown;
  const [others, reload] = useOthers(round.id);
  /** As this person has changed them since. */
  const [changed, setChanged] = useState<readonly OtherOrganisation[] | null>(null);
  if (others.kind === 'loading') return <Loading />;
  if (others.kind === 'failed') return <Trouble failure={others.failure} onRetry={reload} />;
  const items = changed ?? others.value.items;
  const groups = groupsOf(i18n, { ...props, others: items });
  const choice = choiceAmong(groups, chosen);
  const choose = (next: Choice) =>
    putRoute({ screen: 'results', round: round.id, place: comparePlace(next) });
  return (
    <AroundPaper.Provider value={{ head: roundWords(i18n, shown), foot: confidenceWords(i18n, shown) }}>
      <main className={page.place}>
        <div data-not-in-picture>
          <RoundLine round={round} results={results}>
            <BackLink href={addressOf({ screen: 'results', round: round.id })}>
              {i18n.t('compare.back')}
            </BackLink>
          </RoundLine>
        </div>
        <PaperHead />
        <PaperFoot />
        <Chosen {...props} others={items} groups={groups} choice={choice} onChoose={choose} />
        {owns && (
          <div data-not-in-picture>
            <OthersCard
              round={round}
              final={results.final}
              others={items}
              onChange={setChanged}
              // Whoever adds one wants to see it, beside the whole of their own.
              onAdded={({ id }) => choose({ of: 'both', ...choice, first: COMPANY, second: fileGroup(id) })}
            />
          </div>
        )}
      </main>
    </AroundPaper.Provider>
  );
}

/** Which two groups a picture is about, and of which round. */
const around = (i18n: I18n, pair: Pair, shown: Shown): Around => {
  const { first, second } = namesInWords(i18n, pair);
  const title = i18n.t('compare.title', { first: asIs(first), second: asIs(second) });
  return { head: `${title} · ${roundWords(i18n, shown)}`, foot: confidenceWords(i18n, shown) };
};

interface ChosenProps extends Omit<CompareProps, 'chosen'>, Material {
  readonly groups: readonly Group[];
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

function Chosen({ arrives, groups, choice, onChoose, ...material }: ChosenProps) {
  const i18n = useI18n();
  const { t } = i18n;
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
  const pair = scopes.kind === 'ready' ? pairOf(i18n, groups, choice, material, scopes.value) : undefined;
  const { questions } = material.shown;
  return (
    <>
      <Card>
        {/* Stays while figures are loaded: the keyboard is in it. */}
        <ChoiceFields groups={groups} choice={choice} onChoose={onChoose} />
        {pair && <PairView pair={pair} questions={questions} about={pair.about} arrives={arrives} />}
        {scopes.kind === 'loading' && (
          <p role="status" className={styles.about}>
            {t('app.loading')}
          </p>
        )}
        {scopes.kind !== 'loading' && !pair && (
          <div className={styles.buttons}>
            <Alert>
              {scopes.kind === 'failed' ? loadFailureWords(i18n, scopes.failure) : t('state.failed.title')}
            </Alert>
            <Button onClick={again}>{t('app.tryAgain')}</Button>
          </div>
        )}
      </Card>
      {pair && (
        <AroundPaper.Provider value={around(i18n, pair, material.shown)}>
          <ComparePart kind="area" pair={pair} shown={material.shown} />
          <ComparePart kind="statement" pair={pair} shown={material.shown} />
        </AroundPaper.Provider>
      )}
    </>
  );
}

import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { asIs } from '../../../app/i18n/asIs.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { confidenceWords, roundWords } from '../../../app/picture/aroundWords.ts';
import { AroundPaper, PaperFoot, PaperHead, type Around } from '../../../app/picture/PaperPage.tsx';
import { loadFailureWords } from '../../../app/states/failureWords.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import type { Shown } from '../shown.ts';
import { ChoiceFields } from './ChoiceFields.tsx';
import { ComparePart } from './ComparePart.tsx';
import styles from './compare.module.css';
import type { Choice } from './comparePlace.ts';
import { namesInWords, type Pair } from './compareWords.ts';
import { roundIn, type Group, type Material } from './groups.ts';
import { pairOf } from './pairOf.ts';
import { PairView } from './PairView.tsx';
import { useRoundScopes } from './useCompared.ts';

/** Which two groups a picture is about, and of which round. */
const around = (i18n: I18n, pair: Pair, shown: Shown): Around => {
  const { first, second } = namesInWords(i18n, pair);
  const title = i18n.t('compare.title', { first: asIs(first), second: asIs(second) });
  return { head: `${title} · ${roundWords(i18n, shown)}`, foot: confidenceWords(i18n, shown) };
};

interface Props extends Material {
  /** Whether this person may add files of others. */
  readonly owns: boolean;
  readonly arrives: boolean;
  readonly groups: readonly Group[];
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

/** What to compare, and what comes of it. */
export function Chosen({ arrives, groups, choice, onChoose, ...material }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const rounds = [choice?.first ?? '', choice?.second ?? ''].flatMap((id) => roundIn(id) ?? []);
  const [scopes, again] = useRoundScopes(rounds);
  // The pair goes while figures of another round are loaded.
  const turned = useState(false);

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
  const { shown } = material;
  return (
    <>
      <div data-not-in-picture>
        <Card>
          {/* Stays while figures are loaded: the keyboard is in it. */}
          <ChoiceFields groups={groups} choice={choice} onChoose={onChoose} />
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
      </div>
      {pair && (
        <AroundPaper.Provider value={around(i18n, pair, shown)}>
          <PaperHead />
          <PairView pair={pair} shown={shown} about={pair.about} arrives={arrives} turned={turned} />
          <ComparePart kind="area" pair={pair} shown={shown} />
          <ComparePart kind="statement" pair={pair} shown={shown} />
          <PaperFoot />
        </AroundPaper.Provider>
      )}
    </>
  );
}

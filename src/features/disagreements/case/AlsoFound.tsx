import { useId } from 'react';
import type { AlsoFound as Found } from '../../../../contract/disagreements.ts';
import { standsAs } from '../../../../contract/freeCase.ts';
import { labelOf } from '../../../app/i18n/labelled.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import links from '../../../ui/link.module.css';
import { whoIs, type Somebody } from '../caseWords.ts';
import { withNames } from '../PersonName.tsx';
import { whereOf } from '../subjects.ts';
import styles from './alsoFound.module.css';

interface Props {
  readonly label: string;
  readonly found: readonly Found[];
  readonly me: Pick<Somebody, 'id'>;
}

/** Where else the same was found, how it stands there and with whom: two liaisons need not begin the same talk. */
export function AlsoFound({ label, found, me }: Props) {
  const i18n = useI18n();
  const id = useId();
  if (found.length === 0) return null;
  return (
    <div className={styles.also}>
      <span id={id}>{labelOf(i18n, label)}</span>
      <ul aria-labelledby={id}>
        {found.map((one) => (
          <li key={one.id}>
            <a className={links.link} href={`#/disagreements/${one.id}`}>
              <bdi>{whereOf(i18n, one)}</bdi>
            </a>
            &nbsp;· <StandsWords one={one} me={me} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Its state, and who has it or what came of it. */
function StandsWords({ one, me }: { one: Found; me: Pick<Somebody, 'id'> }) {
  const i18n = useI18n();
  const { t } = i18n;
  const state = standsAs(one);
  const outcome = state === 'closed' ? one.outcome : null;
  const taker = state === 'taken' || state === 'agreed' ? one.takenBy : null;
  return (
    <span>
      {t(`case.state.${state}`)}
      {taker && <> ({withNames(i18n, 'cases.by', { who: whoIs(taker, me), name: taker.name })})</>}
      {outcome && <> ({t(`case.outcome.${outcome}`)})</>}
    </span>
  );
}

import { SideName } from '../../../app/i18n/SideName.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { TrendItem } from '../../../../contract/trend.ts';
import { PaperLine } from '../../../app/picture/PaperPage.tsx';
import { confidenceWords } from '../../../app/picture/aroundWords.ts';
import { aroundPaper } from '../around.ts';
import { verdictText } from '../headline.ts';
import { titleOf } from '../title.ts';
import { notesOn } from '../notes.ts';
import { answeredWords } from '../overview/answeredWords.ts';
import { Levels } from '../overview/Levels.tsx';
import type { Shown } from '../shown.ts';
import { changeSince, comparable } from '../since.ts';
import type { Scope } from '../view.ts';
import styles from './sheet.module.css';
import { SheetAreas } from './SheetAreas.tsx';
import { SheetMoves } from './SheetMoves.tsx';
import { SheetSure } from './SheetSure.tsx';

const sides = ['sales', 'marketing'] as const;

export interface SheetProps {
  readonly shown: Shown;
  /** Those that this person sees: what a headline says of the company may speak of them. */
  readonly regions: readonly Scope[];
  readonly earlier: readonly TrendItem[];
  /** The page's own heading is elsewhere. */
  readonly asCopy?: boolean;
}

/** Everything on one page of paper: what a leader is told in a minute, and nothing that is not on the screen already. */
export function Sheet({ shown, regions, earlier, asCopy = false }: SheetProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { scope } = shown;
  const isCompany = scope.region === null;
  const Heading = asCopy ? 'p' : 'h1';
  const change = changeSince(i18n, shown, earlier[0]);
  return (
    <article className={`${styles.sheet} ${asCopy ? styles.copy : ''}`}>
      <PaperLine>{aroundPaper(i18n, shown).head}</PaperLine>
      <Heading className={styles.title} tabIndex={asCopy ? undefined : -1}>
        {titleOf(i18n, shown)}
      </Heading>
      <p className={styles.verdict}>{verdictText(i18n, shown, isCompany ? regions : [])}</p>
      <Levels scope={scope} last={comparable(earlier[0])} />
      <dl className={styles.facts}>
        {change && (
          <div>
            <dt>
              <bdi>{change.since}</bdi>
            </dt>
            <dd>
              <strong>{change.moved}</strong>, {change.from}
            </dd>
            {change.sure !== null && <dd className={styles.quiet}>{change.sure}</dd>}
            {change.sides.map((line) => (
              <dd key={line} className={styles.quiet}>
                {line}
              </dd>
            ))}
          </div>
        )}
        <div>
          <dt>{t('results.answered')}</dt>
          <dd className={styles.answered}>
            <strong>{answeredWords(i18n, shown)}</strong>
            {sides.map(
              (side) =>
                scope.n[side] !== undefined && (
                  <span key={side}>
                    <SideName side={side} /> {t('results.people', { count: scope.n[side] })}
                  </span>
                ),
            )}
            {scope.n.observer !== undefined && (
              <span>
                {t('results.observers')} {t('results.people', { count: scope.n.observer })}
              </span>
            )}
          </dd>
        </div>
      </dl>
      <SheetAreas shown={shown} asCopy={asCopy} />
      <div className={styles.pair}>
        <SheetSure shown={shown} />
        {scope.moveUp.length > 0 && <SheetMoves shown={shown} />}
      </div>
      <footer className={styles.foot}>
        {notesOn(i18n, shown, regions).map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>{confidenceWords(i18n, shown)}</p>
      </footer>
    </article>
  );
}

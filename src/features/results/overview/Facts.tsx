import type { ReactNode } from 'react';
import type { TrendItem } from '../../../../contract/trend.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import link from '../../../ui/link.module.css';
import { caseWords, type CaseCounts } from '../caseCounts.ts';
import { changeSince, comparable, type Change } from '../since.ts';
import type { Shown } from '../shown.ts';
import { Answered } from './Answered.tsx';
import styles from './facts.module.css';
import { Sparkline } from './Sparkline.tsx';

interface Props {
  readonly shown: Shown;
  /** The rounds before, the last one first; of the company alone. */
  readonly earlier: readonly TrendItem[];
  /** null for whoever does not deal with cases. */
  readonly cases: CaseCounts | null;
}

/** Three things that the owner is asked first: has it moved, what is open, and who has answered. */
export function Facts({ shown, earlier, cases }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const { scope, round } = shown;
  const change = changeSince(i18n, shown, earlier[0]);
  const scores = [scope.score.company, ...earlier.map(comparable)].filter((score) => score !== undefined);
  return (
    <dl className={styles.facts}>
      {change && (
        <Fact
          name={change.since}
          note={<ChangeNote change={change} />}
          aside={<Sparkline scores={scores.toReversed()} />}
          more={change.sides}
        >
          {change.moved}
        </Fact>
      )}
      {cases && (
        <Fact name={t('cases.title')} note={<CaseStates cases={cases} />}>
          <a className={link.link} href={addressOf({ screen: 'disagreements', round: round.id })}>
            {caseWords(i18n, cases, scope)}
          </a>
        </Fact>
      )}
      <Answered shown={shown} />
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
  readonly note: ReactNode;
  /** A small picture that says the same. */
  readonly aside?: ReactNode;
  /** Lines below, as wide as everything above them. */
  readonly more?: readonly string[];
}

const Fact = ({ name, children, note, aside, more = [] }: FactProps) => (
  <div className={styles.fact}>
    <dt>
      <bdi>{name}</bdi>
    </dt>
    <dd className={styles.figure}>{children}</dd>
    <dd className={styles.note}>{note}</dd>
    {aside !== undefined && <dd className={styles.aside}>{aside}</dd>}
    {more.map((line) => (
      <dd key={line} className={styles.more}>
        {line}
      </dd>
    ))}
  </div>
);

/** From where it has moved, and whether that can be chance. */
const ChangeNote = ({ change: { from, sure } }: { change: Change }) => (
  <>
    <p>{from}</p>
    {sure !== null && <p>{sure}</p>}
  </>
);

/** How far the cases are that are not open any more. */
function CaseStates({ cases }: { cases: CaseCounts }) {
  const { t, locale } = useI18n();
  const said = (['taken', 'agreed', 'closed'] as const).flatMap((state) =>
    cases[state] > 0 ? [t(`results.cases.${state}`, { count: cases[state] })] : [],
  );
  return new Intl.ListFormat(locale, { type: 'unit' }).format(said);
}

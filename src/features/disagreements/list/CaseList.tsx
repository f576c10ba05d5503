import { ChevronRightRegular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import { standsAs } from '../../../../contract/freeCase.ts';
import type { Me } from '../../../../contract/me.ts';
import type { Questions } from '../../../../contract/questionSets.ts';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';
import { sizeOf } from '../../../app/i18n/figures.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { SureDifference } from '../../../ui/SureDifference.tsx';
import rows from '../../../ui/rowTable.module.css';
import { scaleOfKind } from '../units.ts';
import shared from '../disagreements.module.css';
import type { CaseItem } from '../caseItem.ts';
import { StateSign } from '../StateSign.tsx';
import { askedText, sentenceOf, whereOf } from '../subjects.ts';
import { alsoWords } from './alsoWords.ts';
import styles from './caseList.module.css';
import { verifiedWords } from '../verifiedWords.ts';
import { StateWords } from './StateWords.tsx';

interface Props {
  /** What the table is called; without it as the page is. */
  readonly label?: string;
  readonly head?: ReactNode;
  readonly items: readonly CaseItem[];
  readonly questions: Questions;
  readonly me: Me;
  /** The cases that it is a part of, where it says where else each was found. */
  readonly among?: readonly CaseItem[];
  /** Whether each says of which round it is: they are of another one than the page. */
  readonly ofOtherRound?: boolean;
}

/** The cases as a table; the subject leads to the case. Roles are written out: the phone's layout would take them away. */
export function CaseList({ label, head, items, among = [], questions, me, ofOtherRound = false }: Props) {
  const { t } = useI18n();
  return (
    <Card>
      {head}
      <table role="table" className={`${rows.table} ${styles.table}`} aria-label={label ?? t('cases.title')}>
        <thead role="rowgroup">
          <tr role="row">
            {(['about', 'where', 'difference', 'state'] as const).map((column) => (
              <th key={column} role="columnheader" scope="col" className={styles[column]}>
                {t(`cases.col.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {items.map((item) => (
            <CaseRow
              key={item.id}
              item={item}
              among={among}
              questions={questions}
              me={me}
              round={ofOtherRound ? me.rounds.find(({ id }) => id === item.round)?.title : undefined}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface RowProps extends Pick<Props, 'questions' | 'me'> {
  readonly item: CaseItem;
  readonly among: readonly CaseItem[];
  readonly round: string | undefined;
}

function CaseRow({ item, among, questions, me, round }: RowProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const asked = askedText(questions, item.subject);
  const [subject, where] = [useId(), useId()];
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className={styles.about}>
        <a
          id={subject}
          className={rows.link}
          href={`#/disagreements/${item.id}`}
          // Several cases may be about the same: a list of links alone tells them apart by their regions.
          aria-labelledby={`${subject} ${where}`}
        >
          {asked === null ? t('case.overall') : <AsAsked>{asked}</AsAsked>}
        </a>
        <span className={rows.below}>{sentenceOf(i18n, questions, item.subject, item.higher)}</span>
        {alsoWords(i18n, item, among).map((line) => (
          <span key={line} className={`${rows.below} ${shared.small}`}>
            {line}
          </span>
        ))}
        {item.verified && (
          <span className={rows.below}>
            <bdi>{verifiedWords(i18n, item.subject.kind, item.verified)}</bdi>
          </span>
        )}
      </th>
      <td role="cell" className={styles.where}>
        <span id={where}>
          <bdi>{whereOf(i18n, item)}</bdi>
          {round !== undefined && (
            <span className={styles.round}>
              {' '}
              · <bdi>{round}</bdi>
            </span>
          )}
        </span>
      </td>
      <td role="cell" className={styles.difference}>
        {item.finding === 'found' ? (
          <>
            <SureDifference
              side={item.higher}
              name={t(`side.${item.higher}`)}
              by={sizeOf(i18n, scaleOfKind(item.subject.kind).unit * item.gap)}
            />
            {item.subject.kind === 'overall' && (
              <span className={`${shared.small} ${styles.points}`}>{t('cases.points')}</span>
            )}
          </>
        ) : (
          <span className={shared.small}>
            {t(item.finding === 'withdrawn' ? 'results.difference.unclear' : 'results.difference.small')}
          </span>
        )}
      </td>
      <td role="cell" className={styles.state}>
        <span className={styles.stateLine}>
          <StateSign state={standsAs(item)} />
          <StateWords item={item} me={me} />
        </span>
        <ChevronRightRegular fontSize={20} aria-hidden className={rows.chevron ?? ''} />
      </td>
    </tr>
  );
}

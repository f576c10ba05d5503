import { findingText } from '../../../../assessment/texts/findingText.ts';
import { sideName, subjectName } from '../../../../assessment/texts/names.ts';
import type { Finding } from '../../../../contract/findings.ts';
import type { Questions } from '../../../../contract/questionSets.ts';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';
import { listedNames } from '../../../app/i18n/figures.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { placeWords } from '../../../app/i18n/placeWords.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { viewsOfOther } from '../../../app/i18n/viewsOfOther.ts';
import words from '../disagreements.module.css';
import type { RegionFilter } from '../list/filters.ts';
import { setOf } from '../../../app/setOf.ts';
import { areaOf, askedText, type SubjectId } from '../subjects.ts';
import { QuietCard } from './QuietCard.tsx';
import styles from './quietFindings.module.css';
import { quietFigures } from './quietFigures.ts';
import { quietGroups, viewsIn, type QuietGroup, type SubjectFinding } from './quietGroups.ts';

interface Props {
  readonly findings: readonly Finding[];
  readonly questions: Questions;
  readonly region: RegionFilter;
}

/** What both sides call weak, where a side is split within itself or misjudges the other: recorded, shown, and no disagreement. */
export function QuietFindings({ findings, questions, region }: Props) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const set = setOf(questions);
  const named = ({ finding: { subject }, places }: QuietGroup<SubjectFinding>) => ({
    where: listedNames(
      i18n.locale,
      places.map((place) => placeWords(i18n, place)),
    ),
    subject: subjectName(subject, set, language),
  });
  const nameOf = (subject: SubjectId) => subjectName(subject, set, language);
  const problems = quietGroups(findings, 'shared-problem', region).map((group) => ({
    group,
    text: findingText('shared-problem', named(group), language),
  }));
  const split = quietGroups(findings, 'split-side', region).map((group) => ({
    group,
    text: findingText(
      'split-side',
      { ...named(group), side: sideName(group.finding.side, language) },
      language,
    ),
  }));
  const views = viewsOfOther(i18n, viewsIn(findings, region));
  if (problems.length + split.length + views.length === 0) return null;

  const entriesOf = (told: readonly { group: QuietGroup<SubjectFinding>; text: { text: string } }[]) =>
    told.map(({ group: { finding }, text: { text } }) => ({
      key: `${finding.subject.kind} ${finding.subject.id} ${text}`,
      content: <Entry finding={finding} questions={questions} i18n={i18n} text={text} nameOf={nameOf} />,
    }));
  return (
    <div className={styles.cards}>
      <QuietCard
        id="quiet-shared"
        title={t('cases.quiet.shared')}
        entries={entriesOf(problems)}
        questions={problems.map(({ text }) => text.ask)}
      />
      <QuietCard
        id="quiet-split"
        title={t('cases.quiet.split')}
        entries={entriesOf(split)}
        questions={split.map(({ text }) => text.ask)}
      />
      <QuietCard
        id="quiet-views"
        title={t('cases.quiet.views')}
        entries={views.map(({ text }) => ({ key: text, content: <p>{text}</p> }))}
        questions={views.map(({ ask }) => ask)}
      />
    </div>
  );
}

interface EntryProps {
  readonly finding: SubjectFinding;
  readonly questions: Questions;
  readonly i18n: I18n;
  readonly text: string;
  readonly nameOf: (subject: SubjectId) => string;
}

/** What it is about as it was asked, the sentence, and the figures behind it. */
const Entry = ({ finding, questions, i18n, text, nameOf }: EntryProps) => (
  <>
    <p className={words.strong}>
      <AsAsked>{askedText(questions, finding.subject) ?? i18n.t('case.overall')}</AsAsked>
    </p>
    <p>{text}</p>
    <p className={words.small}>
      {quietFigures(i18n, finding, nameOf, (statement) => areaOf(questions, statement))}
    </p>
  </>
);

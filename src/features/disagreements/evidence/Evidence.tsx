import { useI18n } from '../../../app/i18n/useI18n.ts';
import { PictureCard } from '../../../app/picture/PictureCard.tsx';
import type { CaseData } from '../caseData.ts';
import { AnswerBars } from './AnswerBars.tsx';
import { countsOf } from './answerCounts.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { caseFigures, caseFile } from './caseFiles.ts';
import { HowSure } from './HowSure.tsx';

/** How both sides answered, as a picture with its table, and how sure it is that they differ. */
export function Evidence({ data }: { data: CaseData }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { item, questions, scope } = data;
  const counts = countsOf(questions, item.evidence, scope);
  const note =
    counts === null
      ? t('case.answers.averages')
      : item.subject.kind === 'statement'
        ? t('case.answers.people')
        : t('case.answers.all', { count: counts.statements });
  return (
    <PictureCard
      id="case-answers"
      title={t('case.answers')}
      note={note}
      tableNote={counts === null ? undefined : t('case.answers.table')}
      file={caseFile('case', data)}
      figures={() => caseFigures(i18n, data, [item.evidence])}
      picture={<AnswerBars data={data} counts={counts} />}
      table={<AnswerTable data={data} counts={counts} />}
      below={<HowSure data={data} />}
    />
  );
}

import type { QuestionSet } from '../../assessment/questionSet.ts';
import { findingText } from '../../assessment/texts/findingText.ts';
import { placeName, sideName, subjectName } from '../../assessment/texts/names.ts';
import type { Analysis } from '../analyse/analysis.ts';
import { average, inUnits } from './figures.ts';
import { wrapped } from './table.ts';

/** What the sides agree is weak, and where a side is split within itself: a sentence each, with its figures. */
export const quietText = (findings: Analysis['findings'], set: QuestionSet): string[] =>
  findings.flatMap((finding) => {
    const values = { where: placeName(finding.region), subject: subjectName(finding.subject, set) };
    if (finding.kind === 'split-side') {
      const [one, two, , four, five] = finding.answers;
      const side = sideName(finding.side);
      return [
        ...wrapped(findingText('split-side', { ...values, side }).text, 2),
        ...wrapped(`${side}: ${one + two} disagree, ${four + five} agree.`, 4),
      ];
    }
    const { subject, sales, marketing, includes } = finding;
    const figure = (mean: number) => average(inUnits(subject, mean));
    const within = includes.map((narrow) => subjectName(narrow, set)).join(', ');
    return [
      ...wrapped(findingText('shared-problem', values).text, 2),
      ...wrapped(
        `Sales ${figure(sales)}, Marketing ${figure(marketing)}.${within === '' ? '' : ` Within it: ${within}.`}`,
        4,
      ),
    ];
  });

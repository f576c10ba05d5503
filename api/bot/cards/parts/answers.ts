import type { SubjectKind } from '../../../../assessment/scope/subjects.ts';
import type { Disagreement } from '../../../../contract/disagreements.ts';
import { answerPercents } from '../../../../assessment/rounding.ts';
import type { Counts } from '../picture/answerBar.ts';
import { words } from '../texts/words.ts';

/** The answers of one side: a statement's count people, an area's or the whole set's count answers. */
export interface Answers {
  readonly counts: Counts;
  readonly cannotJudge: number;
}

/** The answers of a side, where the release tells them; nobody able to judge tells nothing. */
export function answersOf(
  { evidence }: Pick<Disagreement, 'evidence'>,
  side: 'sales' | 'marketing',
): Answers | undefined {
  const told = evidence.answers?.[side];
  if (!told) return undefined;
  const [a1, a2, a3, a4, a5, cannotJudge] = told;
  return a1 + a2 + a3 + a4 + a5 === 0 ? undefined : { counts: [a1, a2, a3, a4, a5], cannotJudge };
}

const judgedOf = ({ counts }: Answers): number => counts.reduce((sum, count) => sum + count, 0);

/** How a side answered, in words: of a statement so many people, else so many per cent of the answers. */
export function answersInWords(kind: SubjectKind, answers: Answers, language: string): string {
  const [a1, a2, , a4, a5] = answers.counts;
  if (kind !== 'statement') {
    const { disagree, agree } = answerPercents(answers.counts);
    return words('answersOfArea', language, { disagree, agree });
  }
  const judged = judgedOf(answers);
  const told = words('answersOfPeople', language, { disagree: a1 + a2, judged, agree: a4 + a5 });
  return answers.cannotJudge === 0
    ? told
    : `${told} ${words('cannotJudge', language, { count: answers.cannotJudge })}`;
}

/** A side's bar for whoever does not see it: all five parts. */
export function barInWords(kind: SubjectKind, side: string, answers: Answers, language: string): string {
  const [a1, a2, a3, a4, a5] = kind === 'statement' ? answers.counts : answerPercents(answers.counts).each;
  if (kind !== 'statement') return words('pictureArea', language, { side, a1, a2, a3, a4, a5 });
  return words('picturePeople', language, { side, judged: judgedOf(answers), a1, a2, a3, a4, a5 });
}

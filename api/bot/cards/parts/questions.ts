import { conversationGuide } from '../../../../assessment/texts/conversationGuide.ts';
import type { CaseView, Reader } from '../caseView.ts';
import type { Element } from '../elements.ts';
import { paragraph, run } from '../pieces.ts';
import { asWritten } from '../plainText.ts';
import { words, type WordId } from '../texts/words.ts';

/** What to ask each side alone: the first question of each; the case has the whole guide. */
export function questionsFor({ disagreement, set }: CaseView, { language }: Reader): Element[] {
  const guide = conversationGuide(disagreement.subject, set, language);
  const [sales, marketing] = [guide.askSales[0], guide.askMarketing[0]];
  const asked: readonly { lead: WordId; question: string | undefined }[] =
    sales === marketing
      ? [{ lead: 'askEach', question: sales }]
      : [
          { lead: 'askSales', question: sales },
          { lead: 'askMarketing', question: marketing },
        ];
  return asked.flatMap(({ lead, question }, index) =>
    question === undefined
      ? []
      : [
          paragraph(
            [run(`${words(lead, language)} `, { weight: 'bolder' }), run(asWritten(question))],
            index === 0 ? { separator: true, spacing: 'medium' } : { spacing: 'small' },
          ),
        ],
  );
}

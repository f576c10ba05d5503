import { sideName } from '../../../../assessment/texts/names.ts';
import type { CaseView, Reader } from '../caseView.ts';
import type { ColumnSet, Element, Image } from '../elements.ts';
import { average } from '../figures.ts';
import { answerBar, scaleOf } from '../picture/answerBar.ts';
import { meanLine } from '../picture/meanLine.ts';
import { remembered } from '../picture/remembered.ts';
import { sideSign } from '../picture/sideSign.ts';
import { column, columns, ownWords } from '../pieces.ts';
import { words, type WordId } from '../texts/words.ts';
import { answersOf, barInWords } from './answers.ts';

type Side = 'sales' | 'marketing';

/** Wide enough for "Marketing" beside its sign; pixels, so that both bars begin at the same place. */
const NAME = '72px';
const SIGN = '12px';

const image = (url: string, altText: string): Image => ({ type: 'Image', url, altText, size: 'stretch' });

function row(side: Side, picture: Image, { language }: Reader): ColumnSet {
  const name = sideName(side, language);
  const middle = { verticalContentAlignment: 'center' } as const;
  return columns(
    [
      column(
        SIGN,
        [
          image(
            remembered(side, () => sideSign(side)),
            words('sign', language, { side: name }),
          ),
        ],
        middle,
      ),
      column(NAME, [ownWords(name, { wrap: false })], { ...middle, spacing: 'small' }),
      column('stretch', [picture], { ...middle, spacing: 'small' }),
    ],
    { spacing: 'none' },
  );
}

/** The two ends of the scale above the bars. */
function ends(left: WordId, right: WordId, { language }: Reader): ColumnSet {
  const end = (id: WordId, horizontalAlignment: 'left' | 'right') =>
    ownWords(words(id, language), { size: 'small', isSubtle: true, horizontalAlignment });
  return columns([
    column(SIGN, []),
    column(NAME, [], { spacing: 'small' }),
    column('stretch', [end(left, 'left')], { spacing: 'small' }),
    // Only as wide as its words: in half of a phone's card the longer ones of the left break.
    column('auto', [end(right, 'right')], { spacing: 'small' }),
  ]);
}

/**
 * Both sides' answers as bars, Sales above Marketing; where the release tells no answers of the subject, both averages on
 * the scale. Nothing where it tells neither.
 */
export function answersPicture({ disagreement }: CaseView, reader: Reader): Element[] {
  const { language } = reader;
  const { evidence } = disagreement;
  const { kind } = disagreement.subject;
  const named = (side: Side) => sideName(side, language);

  const answers = {
    sales: answersOf(disagreement, 'sales'),
    marketing: answersOf(disagreement, 'marketing'),
  };
  if (answers.sales && answers.marketing) {
    const { sales, marketing } = answers;
    const scale = scaleOf([sales.counts, marketing.counts]);
    const bar = (side: Side, told: typeof sales) =>
      row(
        side,
        image(
          remembered(`${side} ${told.counts.join()} ${scale}`, () => answerBar(side, told.counts, scale)),
          barInWords(kind, named(side), told, language),
        ),
        reader,
      );
    return [ends('disagree', 'agree', reader), bar('sales', sales), bar('marketing', marketing)];
  }

  const { sales, marketing } = evidence;
  if (sales === undefined || marketing === undefined) return [];
  const overall = kind === 'overall';
  const line = (side: Side, mean: number) => {
    const values = { side: named(side), mean: average(language, kind, mean) };
    const told = words(overall ? 'pictureScore' : 'pictureMean', language, values);
    return row(
      side,
      image(
        remembered(`${side} ${mean}`, () => meanLine(side, mean)),
        told,
      ),
      reader,
    );
  };
  return [
    overall ? ends('lowestScore', 'highestScore', reader) : ends('lowest', 'highest', reader),
    line('sales', sales),
    line('marketing', marketing),
  ];
}

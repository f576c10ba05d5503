import { asSentence } from '../../../assessment/texts/asSentence.ts';
import { DELTA } from '../../../assessment/disagreement/decide.ts';
import { cardText } from '../../../assessment/texts/cardText.ts';
import { placeName, sideName, subjectName } from '../../../assessment/texts/names.ts';
import { openButton, takeButton } from './buttons.ts';
import type { CaseView, Reader } from './caseView.ts';
import { difference } from './figures.ts';
import { evidenceOf } from './parts/evidence.ts';
import { asOf } from './parts/sure.ts';
import { cardOf, eyebrow, headline, messageCard, paragraph, run, type Card } from './pieces.ts';
import { asWritten, shortened } from './plainText.ts';

const LONGEST_SUBJECT = 200;

function named({ disagreement, set }: CaseView, { language }: Reader) {
  return {
    where: asWritten(placeName(disagreement.region, language)),
    subject: asWritten(shortened(subjectName(disagreement.subject, set, language), LONGEST_SUBJECT)),
  };
}

/** To the liaison of the case: the difference has become too small to matter. */
export function gapClosedCard(view: CaseView, reader: Reader): Card {
  const { language } = reader;
  const { subject, foundGap, gap } = view.disagreement;
  const values = {
    ...named(view, reader),
    gapBefore: difference(language, subject.kind, foundGap),
    gapNow: difference(language, subject.kind, gap),
    delta: difference(language, subject.kind, DELTA),
  };
  const { title, body } = cardText('gap-closed', values, language);
  const dated = `${body} ${asOf(view, reader)}`.trim();
  return messageCard({ title, body: dated, about: asWritten(view.roundTitle) }, [
    openButton(view, reader, { style: 'positive' }),
  ]);
}

/** To the liaison of the case: after changed answers there is no clear difference any more. */
export function withdrawnCard(view: CaseView, reader: Reader): Card {
  const text = cardText('withdrawn', named(view, reader), reader.language);
  return messageCard({ ...text, about: asWritten(view.roundTitle) }, [openButton(view, reader)]);
}

/** To the liaisons of the region: now the other side rates it higher. The figures are the new ones. */
export function reversedCard(view: CaseView, reader: Reader): Card {
  const { language } = reader;
  const { higher, state } = view.disagreement;
  const before = higher === 'sales' ? 'marketing' : 'sales';
  const { title, body } = cardText(
    'reversed',
    {
      ...named(view, reader),
      higherBefore: sideName(before, language),
      higherNow: sideName(higher, language),
    },
    language,
  );
  return cardOf(
    `${asSentence(title)} ${body}`,
    [
      eyebrow(asWritten(view.roundTitle)),
      headline(title),
      paragraph([run(body)], { spacing: 'small' }),
      ...evidenceOf(view, reader),
    ],
    state === 'open'
      ? [takeButton(view, reader), openButton(view, reader)]
      : [openButton(view, reader, { style: 'positive' })],
  );
}

import { inLanguage } from '../../../assessment/questionSet.ts';
import { stepInWordsOf } from '../../../assessment/playbook/stepWords.ts';
import { fill } from '../../../assessment/texts/fill.ts';
import { placeName, subjectName } from '../../../assessment/texts/names.ts';
import { peopleOf } from '../../../contract/stepPeople.ts';
import type { OwnStep } from '../../flows/cases/mySteps.ts';
import type { ConcordCards } from '../cards/concordCards.ts';
import { dayOf } from '../cards/figures.ts';
import { asWritten } from '../cards/plainText.ts';
import type { Speaker } from '../speaker.ts';
import { dealingTexts } from '../texts/dealingTexts.ts';

/** What makes a link in Markdown, or ends one. */
const LINKING = /[[\]\\<]/g;
const unlinked = (text: string): string => text.replace(LINKING, String.raw`\$&`);

/** A sentence that opens its case: a bracket in it would end the link. */
export const linked = (sentence: string, to: string): string => `[${unlinked(sentence)}](${to})`;

/** What a person wrote, for a line of the chat, which is Markdown: a link that they wrote is none of Concord's. */
export const asTyped = (text: string): string => unlinked(asWritten(text));

/** A step, when it is due, and where it belongs: as much of its case as whoever asks may see. */
export function stepLine(
  cards: Pick<ConcordCards, 'linkTo'>,
  step: OwnStep,
  today: string,
  { locale, person }: Speaker,
): string {
  const { value, round, about } = step;
  const { what } = stepInWordsOf(locale, value);
  const line = fill(dealingTexts(locale).stepLine, {
    what: about === null ? asTyped(what) : linked(asWritten(what), cards.linkTo(value.disagreement)),
    day: dayOf(locale, value.due, today),
  });
  const where = about && [
    subjectName(about.subject, inLanguage(about.set, locale), locale),
    placeName(about.region, locale),
  ];
  const names = peopleOf(step, person.id);
  return `${line} – ${[...(where ?? []), round.title, ...names].map(asTyped).join(' · ')}`;
}

/** As much as is read in a chat. */
const MOST_LINES = 8;

/** Lines one below the other, and how many more there are. */
export function listed(lines: readonly string[], locale: string): string {
  const shown = lines.slice(0, MOST_LINES);
  const more = lines.length - shown.length;
  return [...shown, ...(more > 0 ? [fill(dealingTexts(locale).more, { count: String(more) })] : [])].join(
    '\n',
  );
}

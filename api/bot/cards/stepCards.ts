import { cardText } from '../../../assessment/texts/cardText.ts';
import type { Step } from '../../../contract/steps.ts';
import { openStepButton, stepButtons } from './buttons.ts';
import type { Reader } from './caseView.ts';
import { dayOf } from './figures.ts';
import { messageCard, type Card } from './pieces.ts';
import { asSentence, asWritten, shortened } from './plainText.ts';
import { words } from './texts/words.ts';

/** What a card about a next step is made from. */
export interface StepView {
  readonly step: Step;
  /** Of the step that the card was made from. */
  readonly version: string;
}

/** Longer texts are shortened: the case has them whole. */
const LONGEST = 300;

const written = (text: string): string => asWritten(shortened(text, LONGEST));

const valuesOf = ({ what, measure, target }: Step) => ({
  step: written(what),
  measure: written(measure),
  target: written(target),
});

/** To the owner of a step, three days before it is due. @param today as the reader's calendar has it: 2026-11-13 */
export function stepDueSoonCard({ step, version }: StepView, today: string, reader: Reader): Card {
  const { language } = reader;
  const values = { ...valuesOf(step), dueDate: dayOf(language, step.due, today) };
  return messageCard(cardText('step-due-in-3-days', values, language), [
    ...stepButtons({ id: step.id, version }, today, reader),
    openStepButton(step.disagreement, reader, { mode: 'secondary' }),
  ]);
}

/** To the owner of a step, on the day. */
export function stepDueTodayCard({ step, version }: StepView, today: string, reader: Reader): Card {
  const { language } = reader;
  return messageCard(cardText('step-due-today', valuesOf(step), language), [
    ...stepButtons({ id: step.id, version }, today, reader),
    openStepButton(step.disagreement, reader, { mode: 'secondary' }),
  ]);
}

/** To the liaison of the case: the owner of a step asks for help, with or without a word about it. */
export function stepHelpWantedCard({ step }: Pick<StepView, 'step'>, reader: Reader): Card {
  const { language } = reader;
  const note = step.helpWanted?.trim() ?? '';
  const values = {
    stepOwner: asWritten(step.owner.name),
    step: written(step.what),
    dueDate: dayOf(language, step.due, step.changedAt),
  };
  const text =
    note === ''
      ? cardText('step-help-wanted-no-note', values, language)
      : cardText('step-help-wanted', { ...values, note: asSentence(written(note)) }, language);
  return messageCard(text, [openStepButton(step.disagreement, reader, { style: 'positive' })]);
}

/** What a reminder becomes once its owner has answered it. */
export function stepAnsweredCard(
  { step }: StepView,
  answered: 'done' | 'later' | 'help',
  reader: Reader,
): Card {
  const { language } = reader;
  const dueDate = dayOf(language, step.due, step.changedAt);
  const values = { step: written(step.what), dueDate };
  const text = {
    done: { title: words('stepDone', language), body: words('stepDoneBody', language, values) },
    later: { title: words('stepLater', language, values), body: words('stepLaterBody', language, values) },
    help: { title: words('stepHelp', language), body: words('stepHelpBody', language, values) },
  }[answered];
  return messageCard(text, [openStepButton(step.disagreement, reader)]);
}

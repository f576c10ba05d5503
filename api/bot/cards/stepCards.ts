import { asSentence, withoutStop } from '../../../assessment/texts/asSentence.ts';
import { cardText } from '../../../assessment/texts/cardText.ts';
import { SOON_DAYS, type Step } from '../../../contract/steps.ts';
import { openStepButton, reachedField, reopenStepButton, stepButtons } from './buttons.ts';
import type { Reader } from './caseView.ts';
import { dayOf } from './figures.ts';
import { messageCard, type Card } from './pieces.ts';
import { asWritten, shortened } from './plainText.ts';
import { words } from './texts/words.ts';

/** What a card about a next step is made from. */
export interface StepView {
  readonly step: Step;
  /** Of the step that the card was made from. */
  readonly version: string;
}

/** Longer texts are shortened: the case has them whole. */
const LONGEST = 300;

const DAY_MS = 24 * 60 * 60 * 1000;
const daysFrom = (today: string, day: string): number => (Date.parse(day) - Date.parse(today)) / DAY_MS;

const written = (text: string): string => asWritten(shortened(text, LONGEST));

const valuesOf = ({ what, measure, target }: Step) => ({
  step: written(what),
  measure: written(withoutStop(measure)),
  target: written(withoutStop(target)),
});

/** What asks how a step stands, with everything that can be answered. */
const asking = (
  text: Parameters<typeof messageCard>[0],
  { step, version }: StepView,
  today: string,
  reader: Reader,
): Card =>
  messageCard(
    text,
    [
      ...stepButtons({ id: step.id, version }, today, reader),
      openStepButton(step.disagreement, reader, { mode: 'secondary' }),
    ],
    [reachedField(reader)],
  );

/** To the owner of a step, three days before it is due, or later. @param today as the reader's calendar has it: 2026-11-13 */
export function stepDueSoonCard(view: StepView, today: string, reader: Reader): Card {
  const { language } = reader;
  const values = { ...valuesOf(view.step), dueDate: dayOf(language, view.step.due, today) };
  const id = daysFrom(today, view.step.due) === SOON_DAYS ? 'step-due-in-3-days' : 'step-due-soon';
  return asking(cardText(id, values, language), view, today, reader);
}

/** To the owner of a step, on the day. */
export const stepDueTodayCard = (view: StepView, today: string, reader: Reader): Card =>
  asking(cardText('step-due-today', valuesOf(view.step), reader.language), view, today, reader);

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

/**
 * What somebody has answered to a reminder; `done-for-good`: its case is closed, and nothing is opened again there;
 * `later-unreminded`: no reminder of the new date will come to them.
 */
export type Answered = 'done' | 'done-for-good' | 'reopened' | 'later' | 'later-unreminded' | 'help';

/** What a reminder becomes once its owner has answered it. @param today as the reader's calendar has it: 2026-11-13 */
export function stepAnsweredCard(view: StepView, answered: Answered, today: string, reader: Reader): Card {
  const { language } = reader;
  const { step } = view;
  const values = { step: written(step.what), dueDate: dayOf(language, step.due, today) };
  if (answered === 'reopened') {
    const when = step.due < today ? 'stepOpenOverdue' : 'stepOpenBody';
    const text = { title: words('stepOpen', language), body: words(when, language, values) };
    return asking(text, view, today, reader);
  }
  const done = { title: words('stepDone', language), body: doneBody(step, language, values) };
  const moved = {
    title: words('stepLater', language, values),
    body: words('stepLaterBody', language, values),
  };
  const text = {
    done,
    'done-for-good': done,
    later: { ...moved, body: [moved.body, ...reminderOf(step, today, language)].join(' ') },
    'later-unreminded': moved,
    help: { title: words('stepHelp', language), body: words('stepHelpBody', language, values) },
  }[answered];
  return messageCard(text, [
    openStepButton(step.disagreement, reader),
    // A slip of the finger is put right where it happened.
    ...(answered === 'done' ? [reopenStepButton({ id: step.id, version: view.version }, reader)] : []),
  ]);
}

/** When its owner is reminded of a new date, as `dueReminders` does it: of one that is today nothing is promised. */
function reminderOf({ due }: Step, today: string, language: string): string[] {
  const days = daysFrom(today, due);
  if (days <= 0) return [];
  return [words(days > SOON_DAYS ? 'stepRemindedSoon' : 'stepRemindedOnTheDay', language)];
}

const doneBody = ({ reached }: Step, language: string, values: Readonly<Record<string, string>>): string =>
  [
    words('stepDoneBody', language, values),
    ...(reached === null ? [] : [words('stepReached', language, { reached: asSentence(written(reached)) })]),
  ].join(' ');

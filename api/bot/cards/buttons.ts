import { buttonText, reasonIds, reasonText } from '../../../assessment/texts/actionText.ts';
import type { CaseView, Reader } from './caseView.ts';
import type { Action, DateInput, Element, Execute, OpenUrl, ShowCard, TextInput } from './elements.ts';
import { ownWords } from './pieces.ts';
import { words } from './texts/words.ts';

/** What a button of a card can ask for; `open` is a link. Inputs are added to the data under their ids. */
export type CardVerb =
  | 'take'
  | 'give-back'
  | 'not-useful'
  | 'mute'
  | 'step-done'
  | 'step-reopen'
  | 'step-later'
  | 'step-help'
  | 'no-reminders';

/** Ids of the inputs, as they come back with the data. */
export const inputIds = { due: 'due', note: 'note', reached: 'reached' } as const;
/** As many characters as the contract takes for a step's `helpWanted`. */
export const LONGEST_NOTE = 1_000;
/** And for what was reached. */
export const LONGEST_REACHED = 300;

const execute = (
  verb: CardVerb,
  title: string,
  data: Execute['data'],
  look: Pick<Execute, 'style'> = {},
): Execute => ({ type: 'Action.Execute', title, verb, data, ...look });

const caseData = ({ disagreement, version }: CaseView) => ({ disagreement: disagreement.id, version });

export const takeButton = (
  view: CaseView,
  { language }: Reader,
  look: Pick<Execute, 'style'> = { style: 'positive' },
): Execute => execute('take', buttonText('take', language), caseData(view), look);

/** Below the card once more, so that nobody gives a case back by mistake. */
export const giveBackButton = (view: CaseView, { language }: Reader): ShowCard => ({
  type: 'Action.ShowCard',
  title: buttonText('give-back', language),
  card: {
    type: 'AdaptiveCard',
    body: [ownWords(words('giveBackAsk', language))],
    actions: [execute('give-back', buttonText('give-back', language), caseData(view))],
  },
});

const open = (url: string, { language }: Reader, look: Pick<OpenUrl, 'style' | 'mode'>): OpenUrl => ({
  type: 'Action.OpenUrl',
  title: buttonText('open', language),
  url,
  ...look,
});

export const openButton = (view: CaseView, reader: Reader, look: Pick<OpenUrl, 'style'> = {}): OpenUrl =>
  open(reader.links.toCase(view.disagreement.id), reader, look);

export const openStepButton = (
  disagreement: string,
  reader: Reader,
  look: Pick<OpenUrl, 'style' | 'mode'> = {},
): OpenUrl => open(reader.links.toCase(disagreement), reader, look);

export const openListButton = (round: string, reader: Reader, look: Pick<OpenUrl, 'style'> = {}): OpenUrl =>
  open(reader.links.toCases(round), reader, look);

/** Opens the questionnaire of a round. */
export const answerButton = (round: string, { language, links }: Reader): OpenUrl => ({
  type: 'Action.OpenUrl',
  title: buttonText('answer', language),
  url: links.toAnswer(round),
  style: 'positive',
});

export const resultsButton = (round: string, { language, links }: Reader): OpenUrl => ({
  type: 'Action.OpenUrl',
  title: buttonText('results', language),
  url: links.toResults(round),
  style: 'positive',
});

/** For one round, for good. */
export const noRemindersButton = (round: string, { language }: Reader): Execute =>
  execute('no-reminders', buttonText('no-reminders', language), { round });

/** For every message until tomorrow. */
export const muteButton = ({ language }: Reader): Execute =>
  execute('mute', buttonText('mute', language), {});

/**
 * Opens the reasons below the card: one tap says which. Each is a row of its own, so that it fits on a phone; so is the wish
 * to hear nothing more today, which would be a fourth button beside the others.
 */
export function notUsefulButton(view: CaseView, reader: Reader): ShowCard {
  const { language } = reader;
  const row = (action: Action, separator = false): Element => ({
    type: 'ActionSet',
    ...(separator ? { separator, spacing: 'medium' as const } : { spacing: 'small' as const }),
    actions: [action],
  });
  return {
    type: 'Action.ShowCard',
    title: buttonText('not-useful', language),
    card: {
      type: 'AdaptiveCard',
      body: [
        ownWords(words('notUsefulAsk', language)),
        ...reasonIds.map((reason) =>
          row(execute('not-useful', reasonText(reason, language), { ...caseData(view), reason })),
        ),
        row(muteButton(reader), true),
      ],
    },
  };
}

/** Which step a button is about, and what it was when the card was made. */
export interface StepData {
  readonly id: string;
  readonly version: string;
}

const stepData = ({ id, version }: StepData) => ({ step: id, version });

const below = (title: string, input: DateInput | TextInput, action: Action): ShowCard => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', body: [input], actions: [action] },
});

/** Above the buttons of a step: Done takes along what stands in it. The others leave it alone. */
export const reachedField = ({ language }: Reader): TextInput => ({
  type: 'Input.Text',
  id: inputIds.reached,
  label: words('reachedField', language),
  maxLength: LONGEST_REACHED,
});

/** Takes a press on Done back. */
export const reopenStepButton = (step: StepData, { language }: Reader): Execute =>
  execute('step-reopen', words('stepReopen', language), stepData(step));

/** Done, Later with a date, Need help with a text. @param today such as 2026-11-13: no later day lies before it */
export const stepButtons = (step: StepData, today: string, { language }: Reader): Action[] => [
  execute('step-done', buttonText('done', language), stepData(step), { style: 'positive' }),
  below(
    buttonText('later', language),
    {
      type: 'Input.Date',
      id: inputIds.due,
      label: words('laterDate', language),
      isRequired: true,
      errorMessage: words('laterDateMissing', language),
      min: today,
    },
    execute('step-later', buttonText('later', language), stepData(step)),
  ),
  below(
    buttonText('help', language),
    {
      type: 'Input.Text',
      id: inputIds.note,
      label: words('helpNote', language),
      isMultiline: true,
      maxLength: LONGEST_NOTE,
    },
    execute('step-help', buttonText('help', language), stepData(step)),
  ),
];

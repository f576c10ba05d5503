import english from './cards.en.json' with { type: 'json' };
import { fill, type Values } from './fill.ts';
import { textsIn } from './textsIn.ts';

export type CardId = keyof typeof english;

/** What each card has to be told, by the people whom it goes to. */
export const cardPlaceholders = {
  // The liaisons of the region. {sentence} is a finished disagreement sentence.
  alert: ['sentence'],
  'alert-taken-by-other': ['sentence', 'takenBy'],
  'alert-taker-left': ['sentence', 'takenBy'],
  'reminder-2-days': ['sentence'],
  reversed: ['where', 'subject', 'higherBefore', 'higherNow'],
  digest: ['count', 'sentence'],
  // The round owner.
  'owner-5-days': ['sentence'],
  unreachable: ['liaison', 'reason', 'remedy', 'others'],
  'unreachable-nobody-left': ['where', 'liaison', 'reason', 'remedy'],
  'unreachable-steps': ['person', 'reason', 'remedy'],
  'no-liaison': ['where'],
  // Whoever sees to a next step.
  'step-due-in-3-days': ['step', 'dueDate', 'measure', 'target'],
  'step-due-soon': ['step', 'dueDate', 'measure', 'target'],
  'step-due-today': ['step', 'measure', 'target'],
  // The liaison who took the case, or was given it.
  'handed-over': ['sentence', 'by'],
  'step-help-wanted': ['stepOwner', 'step', 'dueDate', 'note'],
  'step-help-wanted-no-note': ['stepOwner', 'step', 'dueDate'],
  'gap-closed': ['where', 'subject', 'gapBefore', 'gapNow', 'delta'],
  withdrawn: ['where', 'subject'],
  // Everybody on the roster of a round.
  invitation: ['total', 'minutes', 'k', 'closeDate'],
  'invitation-answered': ['closeDate'],
  'reminder-day-3': ['round', 'minutes', 'closeDate'],
  'reminder-2-days-before-close': ['round', 'closeDate'],
  'results-open': ['round', 'answered'],
  'no-reminders': [],
  // Liaisons and the round owner, when a round has closed.
  'round-closed': ['round', 'score', 'level', 'open', 'closed', 'subject'],
  // Where the first open difference is of the whole, which is no subject among others.
  'round-closed-together': ['round', 'score', 'level', 'open', 'closed'],
  'round-closed-alike': ['round', 'score', 'level', 'closed'],
  'round-closed-one-side': ['round', 'side', 'score', 'level', 'k'],
  'round-closed-nothing-to-show': ['round', 'k'],
  // One liaison, in reply to a button.
  muted: [],
  'not-useful-thanks': ['reason'],
} as const satisfies Record<CardId, readonly string[]>;

export type CardValues<Id extends CardId> = Values<(typeof cardPlaceholders)[Id][number]>;

export interface CardText {
  readonly title: string;
  readonly body: string;
}

/** The words at the head of a card that the bot sends. */
export function cardText<Id extends CardId>(id: Id, values: CardValues<Id>, language = 'en'): CardText {
  const { title, body } = textsIn('cards', english, language)[id];
  return { title: fill(title, values), body: fill(body, values) };
}

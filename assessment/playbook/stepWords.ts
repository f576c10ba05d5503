import { textsLanguages } from '../texts/textsIn.ts';
import { playTextsOf } from './play.ts';

/** What of a step may come from the playbook, and what it is there. */
const PLACES = { what: 'title', measure: 'measure', target: 'target' } as const;
export const playedFields = ['what', 'measure', 'target'] as const satisfies (keyof typeof PLACES)[];
export type PlayedField = (typeof playedFields)[number];

/** What was agreed, as whoever agreed it has written it or taken it over. */
export interface StepWords extends Readonly<Record<PlayedField, string>> {
  /** Id of the playbook entry that it came from. */
  readonly play: string | null;
}

/** Whether a text is what an entry of the playbook says there, in whichever language. */
const isPlays = (play: string, field: PlayedField, text: string): boolean =>
  textsLanguages().some((language) => playTextsOf(play, language)?.[PLACES[field]] === text);

/**
 * A text of a step as its reader reads it: what an entry of the playbook says stands there in every language. What somebody
 * has put into words of their own stays as it is, and so does what came from an entry that is gone or reads otherwise now.
 * @param play the entry that the step came from; null where it came from none
 */
export function textInWordsOf(
  language: string,
  play: string | null,
  field: PlayedField,
  text: string,
): string {
  if (play === null || !isPlays(play, field, text)) return text;
  return playTextsOf(play, language)?.[PLACES[field]] ?? text;
}

/** A step as its reader reads it, each text for itself: one that was changed by hand stays, and the others go on. */
export function stepInWordsOf<Step extends StepWords>(language: string, step: Step): Step {
  const told = (field: PlayedField) => textInWordsOf(language, step.play, field, step[field]);
  return { ...step, what: told('what'), measure: told('measure'), target: told('target') };
}

/** Whether two texts of a step are what its entry of the playbook says there, in one language or in two. */
export const isTheSamePlays = (
  play: string | null,
  field: PlayedField,
  one: string,
  other: string,
): boolean => play !== null && isPlays(play, field, one) && isPlays(play, field, other);

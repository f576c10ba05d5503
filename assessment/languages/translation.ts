import type evidence from '../playbook/evidence.en.json';
import type plays from '../playbook/plays.en.json';
import type sources from '../playbook/sources.en.json';
import type buttons from '../texts/buttons.en.json';
import type cards from '../texts/cards.en.json';
import type disagreements from '../texts/disagreements.en.json';
import type findings from '../texts/findings.en.json';
import type guides from '../texts/guides.en.json';
import type levels from '../texts/levels.en.json';
import type meeting from '../texts/meeting.en.json';
import type names from '../texts/names.en.json';
import type reasons from '../texts/reasons.en.json';
import type sure from '../texts/sure.en.json';

/** What sentences about results are made of. */
export interface ShortTexts {
  readonly buttons: typeof buttons;
  readonly disagreements: typeof disagreements;
  readonly findings: typeof findings;
  readonly levels: typeof levels;
  readonly names: typeof names;
  readonly reasons: typeof reasons;
  readonly sure: typeof sure;
}

/** What helps liaisons: long texts that nobody else has to load. */
export interface LongTexts {
  readonly evidence: typeof evidence;
  readonly guides: typeof guides;
  readonly meeting: typeof meeting;
  readonly plays: typeof plays;
  readonly sources: typeof sources;
}

/** All texts of a language. English is the master: another language has exactly what English has. */
export interface Translation extends ShortTexts, LongTexts {
  /** Said by the bot alone. */
  readonly cards: typeof cards;
}

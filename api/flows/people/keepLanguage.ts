import type { Recipient } from '../../../contract/deliveries.ts';

export interface Deps {
  /** Notes in which language somebody is written to from now on, where they have the app; else nothing. */
  noteLanguage(person: Recipient, locale: string): Promise<void>;
  complain(what: string, error?: unknown): void;
}

/**
 * Somebody has opened the tab in this language: the next card, reminder or invitation speaks it, as after a word to the bot.
 * Where it cannot be kept, they see what they came for all the same.
 * @param locale a language tag that Concord speaks; undefined where a request names none
 */
export async function keepLanguage(deps: Deps, person: Recipient, locale: string | undefined): Promise<void> {
  if (locale === undefined) return;
  try {
    await deps.noteLanguage({ tenant: person.tenant, id: person.id.toLowerCase() }, locale);
  } catch (error) {
    deps.complain('the language in which somebody has opened the tab could not be kept', error);
  }
}

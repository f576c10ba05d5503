import type { Message } from '../../src/app/i18n/message.ts';
import type { Texts } from '../../src/app/i18n/texts.ts';

/** Texts that have all been loaded. */
export const textsOf = (catalogue: Readonly<Record<string, Message>>): Texts => ({
  catalogue,
  loadRest: () => Promise.resolve(),
  loadGuides: () => Promise.resolve(),
  loadOwners: () => Promise.resolve(),
});

/** A value for each placeholder that can be told from the words around it. */
export const filledWithNames = <Name extends string>(names: readonly Name[]): Record<Name, string> =>
  Object.fromEntries(names.map((name) => [name, `<${name}>`])) as Record<Name, string>;

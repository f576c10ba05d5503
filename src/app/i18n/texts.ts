import type { Language } from './locale.ts';
import type { Message } from './message.ts';

/** Texts by name. */
type Catalogue = Readonly<Record<string, Message>>;

// Each language is a file, parsed at build time in two parts (vite.messages.ts): nobody loads what they do not read.
const first = import.meta.glob<Catalogue>('./*.json', { query: '?compiled=first', import: 'messages' });
const rest = import.meta.glob<Catalogue>('./*.json', { query: '?compiled=rest', import: 'messages' });

/** The texts of a page: those of the first screens at once, the others when they are asked for. */
export interface Texts {
  /** Grows when the rest arrives. */
  readonly catalogue: Catalogue;
  readonly loadRest: () => Promise<void>;
}

/** Loads the texts that the first screens need. */
export async function loadTexts(language: Language): Promise<Texts> {
  const file = `./${language}.json`;
  const catalogue: Record<string, Message> = { ...(await first[file]?.()) };
  return {
    catalogue,
    loadRest: async () => {
      Object.assign(catalogue, await rest[file]?.());
    },
  };
}

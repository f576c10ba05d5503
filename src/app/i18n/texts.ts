import type { LongTexts, ShortTexts } from '../../../assessment/languages/translation.ts';
import { addTexts } from '../../../assessment/texts/textsIn.ts';
import { isForOwners, type ScreenName } from '../route.ts';
import type { Language } from './locale.ts';
import type { Message } from './message.ts';

/** Texts by name. */
type Catalogue = Readonly<Record<string, Message>>;

// Each language is a file, parsed at build time in parts (vite.messages.ts): nobody loads what they do not read.
const first = import.meta.glob<Catalogue>('./*.json', { query: '?compiled=first', import: 'messages' });
const rest = import.meta.glob<Catalogue>('./*.json', { query: '?compiled=rest', import: 'messages' });
const owners = import.meta.glob<Catalogue>('./*.json', { query: '?compiled=owners', import: 'messages' });

// The texts of the assessment: English comes with the screens that show them.
const about = '../../../assessment/languages';
const short = import.meta.glob<ShortTexts>('../../../assessment/languages/*/short.ts', { import: 'short' });
const long = import.meta.glob<LongTexts>('../../../assessment/languages/*/long.ts', { import: 'long' });

/** The texts of a page: those of the first screens at once, the others when they are asked for. */
export interface Texts {
  /** Grows when the rest arrives. */
  readonly catalogue: Catalogue;
  readonly loadRest: () => Promise<void>;
  /** What is written for liaisons. */
  readonly loadGuides: () => Promise<void>;
  /** Those of the screens that an owner alone has. */
  readonly loadOwners: () => Promise<void>;
}

/** Fetches the texts of a screen behind the first one, for whoever goes there first: `loadRest` and the like find them. */
export function fetchTexts(language: Language, screen: Exclude<ScreenName, 'answer'>): Promise<unknown> {
  return Promise.all([
    rest[`./${language}.json`]?.(),
    short[`${about}/${language}/short.ts`]?.(),
    isForOwners(screen) && owners[`./${language}.json`]?.(),
    screen === 'disagreements' && long[`${about}/${language}/long.ts`]?.(),
  ]);
}

/** Loads the texts that the first screens need. */
export async function loadTexts(language: Language): Promise<Texts> {
  const file = `./${language}.json`;
  const catalogue: Record<string, Message> = { ...(await first[file]?.()) };
  return {
    catalogue,
    loadRest: async () => {
      const [own, assessment] = await Promise.all([
        rest[file]?.(),
        short[`${about}/${language}/short.ts`]?.(),
      ]);
      Object.assign(catalogue, own);
      addTexts(language, assessment ?? {});
    },
    loadGuides: async () => {
      addTexts(language, (await long[`${about}/${language}/long.ts`]?.()) ?? {});
    },
    loadOwners: async () => {
      Object.assign(catalogue, await owners[file]?.());
    },
  };
}

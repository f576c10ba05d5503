import { textsIn } from '../texts/textsIn.ts';
import english from './sources.en.json' with { type: 'json' };

/** A study, a survey or a piece of advice. */
export interface Source {
  /** Authors, year and where it appeared. */
  readonly short: string;
  readonly title: string;
  /** Where it was read, and how much of it. */
  readonly found: string;
  /** What it says that matters here. */
  readonly finding: string;
}

/** The sources behind some keys, in full and in the order of the keys. */
export const sourcesOf = (keys: readonly string[], language = 'en'): Source[] =>
  keys.map((key) => {
    const sources: Readonly<Record<string, Source>> = textsIn('sources', english, language);
    const source = sources[key];
    if (!source) throw new RangeError(`sourcesOf requires a source for ${key}`);
    return source;
  });

import { textsIn } from '../texts/textsIn.ts';
import english from './plays.en.json' with { type: 'json' };
import facts from './plays.json' with { type: 'json' };

/** From the level of the side that answers lower to the next one; `stay`: no step up, but getting better. */
export const transitions = ['undefined-defined', 'defined-aligned', 'aligned-integrated', 'stay'] as const;
export type Transition = (typeof transitions)[number];

/** S: up to a few hours, M: up to a few weeks, L: months. */
export const efforts = ['S', 'M', 'L'] as const;
export type Effort = (typeof efforts)[number];

/** Studies point this way, studies differ, or nobody has studied it. */
export const evidenceMarks = ['supported', 'mixed', 'practice'] as const;
export type EvidenceMark = (typeof evidenceMarks)[number];

interface PlayFacts {
  readonly id: string;
  /** Id of an area of Concord's own set, or "overall". */
  readonly area: string;
  readonly transition: Transition;
  /** Ids of the statements that it is meant to move. */
  readonly helps: readonly string[];
  readonly effort: Effort;
  readonly evidence: EvidenceMark;
  /** Offered in a very small firm only. */
  readonly smallFirmsOnly?: true | undefined;
  readonly sourceKeys: readonly string[];
}

interface PlayTexts {
  readonly title: string;
  readonly do: string;
  readonly firstStep: string;
  /** Which number will show it. */
  readonly measure: string;
  /** A suggestion for a first agreement; whoever sees to the step may change it. */
  readonly target: string;
  readonly owner: string;
  /** What the evidence says, or does not say. */
  readonly note?: string | undefined;
}

/** One entry of the playbook: something to do, and how to see whether it worked. */
export type Play = PlayFacts & PlayTexts;

// Imported JSON has strings where these types have words to choose from; a test holds the data to the words.
const known = facts as readonly PlayFacts[];

const textsOfAll = (language: string): Readonly<Record<string, PlayTexts>> =>
  textsIn('plays', english, language);

/** What an entry says, or undefined where the playbook has none with this id. */
export const playTextsOf = (id: string, language = 'en'): PlayTexts | undefined => textsOfAll(language)[id];

/** The whole playbook in its order: by area, then from the lowest level up. */
export function plays(language = 'en'): Play[] {
  const texts = textsOfAll(language);
  return known.map((play) => {
    const words = texts[play.id];
    if (!words) throw new RangeError(`plays requires texts for ${play.id}`);
    return { ...play, ...words };
  });
}

/** The entry with this id, or undefined where the playbook has none. */
export const playOf = (id: string, language = 'en'): Play | undefined =>
  plays(language).find((play) => play.id === id);

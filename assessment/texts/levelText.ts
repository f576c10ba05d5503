import type { Level } from '../level.ts';
import english from './levels.en.json' with { type: 'json' };
import { textsIn } from './textsIn.ts';

/** A level in words: for everybody, and for those who decide whether to move up. */
export interface LevelText {
  readonly name: string;
  readonly employee: string;
  /** What a day looks like here. */
  readonly ownerDay: string;
  readonly ownerRisk: string;
  /** When it is right to stay. */
  readonly ownerStay: string;
}

/** What a level is called and what it means. */
export const levelText = (level: Level, language = 'en'): LevelText =>
  textsIn('levels', english, language)[level];

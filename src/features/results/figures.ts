import {
  levelOf,
  levels,
  lowestScore,
  roundedDown,
  type Level,
  type Score,
} from '../../../assessment/level.ts';
import { higherOf } from '../../../assessment/scope/established.ts';
import { unitOf } from '../../../assessment/scope/unitOf.ts';
import type { MessageKey } from '../../app/i18n/i18n.ts';
import type { Subject } from './view.ts';

/** A gap in the units that people know: points of 100 for the whole set, else of 1 to 5. */
export const inUnits = ({ kind }: Pick<Subject, 'kind'>, gap: number): number => unitOf(kind) * gap;

/**
 * The next level and how many points are missing to it; null at the highest. They are counted from the score as it is shown,
 * so that both add up for whoever reads them together.
 */
export function nextLevel(score: Score): { readonly level: Level; readonly points: number } | null {
  const level = levels[levels.indexOf(levelOf(score)) + 1];
  return level === undefined ? null : { level, points: lowestScore[level] - roundedDown(score) };
}

/** What can be said about a difference: the side that rates higher and by how much, only where that is sure. */
export type Difference =
  | { readonly kind: 'sure'; readonly higher: 'sales' | 'marketing'; readonly by: number }
  | { readonly kind: 'words'; readonly key: MessageKey };

/** @param open more figures come: the round is open, or its final ones are being made */
export function differenceIn(subject: Subject, open: boolean): Difference {
  const { status, gap, regionalMix } = subject;
  if (regionalMix) return { kind: 'words', key: 'results.difference.mix' };
  switch (status) {
    case 'disagree':
      return { kind: 'sure', higher: higherOf(gap ?? 0), by: Math.abs(inUnits(subject, gap ?? 0)) };
    case 'no-material-gap':
      return { kind: 'words', key: 'results.difference.small' };
    case 'hidden':
      return { kind: 'words', key: 'results.difference.none' };
    case 'undecided':
      return { kind: 'words', key: open ? 'results.difference.early' : 'results.difference.unclear' };
  }
}

/** How sure a difference is, in the words that stand beside it on the screen: for files. */
export function sureKey(subject: Subject, open: boolean): MessageKey {
  const difference = differenceIn(subject, open);
  return difference.kind === 'sure' ? 'results.sure' : difference.key;
}

/** More digits than a double carries are noise of the arithmetic: 3.1 - 2.9 is 0.2. */
const DIGITS = 15;
/** A figure that was worked out here from those of the release, for a spreadsheet: unrounded. */
export const workedOut = (value: number): number => Number(value.toPrecision(DIGITS));

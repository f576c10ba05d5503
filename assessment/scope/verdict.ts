import { levels, POINTS, type Level, type Score } from '../level.ts';
import type { Higher } from '../texts/disagreementSentence.ts';
import { higherOf, type JudgedSubject } from './established.ts';

const sides = ['sales', 'marketing'] as const;

interface Sides<T> {
  readonly sales?: T | undefined;
  readonly marketing?: T | undefined;
}

/** What a headline may say about the two sides as a whole. It says that they differ only where that is established. */
export type Verdict =
  | { readonly kind: 'nothing-shown' }
  | { readonly kind: 'one-side'; readonly shown: Higher; readonly missing: Higher }
  /** `levels`: how many levels lie between them, 0 where both are at the same. */
  | { readonly kind: 'differ'; readonly higher: Higher; readonly points: Score; readonly levels: number }
  | { readonly kind: 'regional-mix' }
  | { readonly kind: 'no-material-gap' }
  | { readonly kind: 'not-clear' };

/** What can be said of a group as a whole, whatever the language. */
export function verdictOf(scope: {
  readonly level: Sides<Level>;
  readonly subjects: readonly (JudgedSubject & { readonly regionalMix?: true | undefined })[];
}): Verdict {
  const [first, second] = sides.filter((side) => scope.level[side] !== undefined);
  if (first === undefined) return { kind: 'nothing-shown' };
  if (second === undefined)
    return { kind: 'one-side', shown: first, missing: first === 'sales' ? 'marketing' : 'sales' };

  const overall = scope.subjects.find(({ kind }) => kind === 'overall');
  if (overall?.regionalMix) return { kind: 'regional-mix' };
  if (overall?.status === 'no-material-gap') return { kind: 'no-material-gap' };
  if (overall?.status !== 'disagree' || overall.gap === undefined) return { kind: 'not-clear' };
  const [at, other] = sides.map((side) => levels.indexOf(scope.level[side] ?? 'undefined'));
  return {
    kind: 'differ',
    higher: higherOf(overall.gap),
    points: POINTS * Math.abs(overall.gap),
    levels: Math.abs((at ?? 0) - (other ?? 0)),
  };
}

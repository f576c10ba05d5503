import type { I18n } from '../../../app/i18n/i18n.ts';
import type { Round } from '../../../../contract/rounds.ts';
import type { Shown } from '../shown.ts';
import type { Pair } from './compareWords.ts';

const sides = ['sales', 'marketing'] as const;

export interface Asked {
  readonly pair: Pick<Pair, 'figures' | 'kinds' | 'of'>;
  /** Which of the two. */
  readonly at: 0 | 1;
  readonly figure: { readonly kind: string; readonly id: string };
  /** The round on the page, and whether more of its figures come. */
  readonly shown: Pick<Shown, 'isPreliminary'> & { readonly round: Pick<Round, 'minimumGroupSize'> };
}

/** Why a group shows no figure of a subject, and of which side, where it is one of two. */
export function whyNotShown({ t }: Pick<I18n, 't'>, { pair, at, figure, shown }: Asked): string {
  const [group, kind] = [pair.figures[at], pair.kinds[at]];
  const wanted = pair.of === 'both' ? sides : [pair.of];
  const subject = group.subjects.find((one) => one.kind === figure.kind && one.id === figure.id);
  const missing = wanted.filter((side) => subject?.[side] === undefined);
  const isWhole = missing.some((side) => group.level[side] === undefined);
  const why = reason(t, { kind, isWhole, shown });
  const [side] = missing;
  return missing.length < wanted.length && side
    ? t('compare.hidden.of', { side: t(`side.${side}`), why })
    : why;
}

interface Reason {
  readonly kind: Pair['kinds'][number];
  /** Nothing of the side is shown, not this one thing alone. */
  readonly isWhole: boolean;
  readonly shown: Asked['shown'];
}

function reason(t: I18n['t'], { kind, isWhole, shown }: Reason): string {
  const { isPreliminary } = shown;
  const k = shown.round.minimumGroupSize;
  if (kind === 'file') return t('compare.hidden.file');
  // An earlier round may have had another minimum.
  if (kind === 'round') return t(isWhole ? 'compare.hidden.few' : 'compare.hidden.judged');
  if (!isWhole) return t('results.hidden.judged', { k });
  return t(isPreliminary ? 'results.hidden.yet' : 'results.hidden.side', { k });
}

import { agreementOf, isSplit } from '../agreement/agreement.ts';
import type { Bins } from '../bins.ts';
import type { AlphaShares } from '../disagreement/alphaShares.ts';
import { decide, type Judged } from '../disagreement/decide.ts';
import { probabilityOfSuperiority } from '../disagreement/effect.ts';
import { sampleOf, type Sample } from '../disagreement/sample.ts';
import { compare, finalInterval, type Interval } from '../disagreement/tMixture.ts';
import type { Mean } from '../level.ts';
import { exactGap } from '../rounds/exactFigures.ts';
import { answerCounts, type AnswerCounts } from './answerCounts.ts';
import type { BySide, Group, Rules } from './group.ts';
import { heldBackBy, type RegionCheck } from './regionCheck.ts';
import type { Subject, SubjectKind } from './subjects.ts';

/** One thing that the sides can differ about. What may not be shown is absent, and `hidden` says why. */
export interface ScopeSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly sales?: Mean;
  readonly marketing?: Mean;
  readonly observer?: Mean;
  readonly gap?: number;
  readonly interval?: Interval;
  /** Of an area and all together, in final figures: where the gap lies, for a comparison with another round. */
  readonly exactInterval?: Interval;
  /** In final figures, where it is known who was invited: where the gap of all of them lies; a point where all have answered. */
  readonly invitedInterval?: Interval;
  readonly logE?: number;
  readonly logEExact?: number | null;
  readonly status: Judged['status'];
  readonly atLeastDelta: boolean;
  /** Would be a disagreement, were it not for the mix of regions. */
  readonly regionalMix?: true;
  readonly hidden?: 'too-few';
  /** Of a disagreement: pick one person from each side; how often does Sales answer higher, counting ties as half? */
  readonly salesHigher?: number;
  /** Of a statement. */
  readonly answers?: BySide<AnswerCounts>;
  /** Sides that are split within themselves; of a statement. */
  readonly split?: readonly ('sales' | 'marketing')[];
}

/** How many people were invited, by side. */
export type Invited = Readonly<Record<'sales' | 'marketing', number>>;

/** Agreement within a side is told from this many people. */
const FEWEST_FOR_SPLIT = 10;

interface Manner {
  readonly shares: AlphaShares;
  readonly check: RegionCheck | undefined;
  readonly final: boolean;
  readonly invited: Invited | undefined;
}

/** What one group of people says of a subject. */
export function judgedSubject(
  { minimumGroupSize }: Rules,
  group: Group,
  subject: Subject,
  { shares, check, final, invited }: Manner,
): ScopeSubject {
  const [sales, marketing] = [subject.binsIn(group.sales), subject.binsIn(group.marketing)];
  const input = {
    statements: subject.statements,
    alpha: shares[subject.kind],
    minimumGroupSize,
    sales,
    marketing,
  };
  const alone = decide(input);
  // Only where the exact evidence was asked for does it matter whether the regions hold an alert back.
  const heldBack =
    check !== undefined && alone.logEExact !== null && heldBackBy(check, subject, group, minimumGroupSize);
  const judged = heldBack === false ? alone : decide({ ...input, heldBack: true });
  const observer = group.observer && sampleOf(subject.binsIn(group.observer));
  const shown = {
    ...(judged.sales && { sales }),
    ...(judged.marketing && { marketing }),
    ...(group.observer &&
      observer &&
      observer.n >= minimumGroupSize && { observer: subject.binsIn(group.observer) }),
  };
  return {
    kind: subject.kind,
    id: subject.id,
    ...(judged.sales && { sales: judged.sales.mean }),
    ...(judged.marketing && { marketing: judged.marketing.mean }),
    ...(shown.observer && observer && { observer: observer.mean }),
    ...(judged.gap !== null && { gap: judged.gap }),
    ...(judged.interval && { interval: judged.interval }),
    ...(final &&
      subject.kind !== 'statement' &&
      judged.interval && { exactInterval: exactGap(subject.statements, input.alpha, sales, marketing) }),
    ...(invited && judged.interval && amongInvited(subject, input.alpha, group, judged, invited)),
    ...(judged.logE !== null && { logE: judged.logE, logEExact: judged.logEExact }),
    status: judged.status,
    atLeastDelta: judged.atLeastDelta,
    ...(heldBack === 'regional-mix' && alone.status === 'disagree' && { regionalMix: true as const }),
    ...(judged.status === 'hidden' && { hidden: 'too-few' as const }),
    ...(judged.status === 'disagree' && { salesHigher: probabilityOfSuperiority(sales, marketing) }),
    ...(subject.kind === 'statement' && withinStatement(shown)),
  };
}

/**
 * Nothing where somebody has answered and has no score in an area, or in all together: how many these are is told nowhere
 * else, and could be worked out from it.
 */
function amongInvited(
  { kind, statements }: Subject,
  alpha: number,
  group: Group,
  { sales, marketing }: { readonly sales: Sample | null; readonly marketing: Sample | null },
  invited: Invited,
): Pick<ScopeSubject, 'invitedInterval'> {
  if (!sales || !marketing) return {};
  if (kind !== 'statement' && (sales.n < group.sales.n || marketing.n < group.marketing.n)) return {};
  const [ofSales, ofMarketing] = [
    { answered: sales.n, invited: invited.sales },
    { answered: marketing.n, invited: invited.marketing },
  ];
  const comparison = compare(statements, sales, marketing);
  return { invitedInterval: finalInterval(comparison, alpha, ofSales, ofMarketing) };
}

/** How a statement was answered, as far as it may be shown. */
function withinStatement(shown: { sales?: Bins; marketing?: Bins; observer?: Bins }) {
  const sides = Object.entries(shown) as [keyof typeof shown, Bins][];
  const split = (['sales', 'marketing'] as const).filter((side) => {
    const bins = shown[side];
    return bins && sampleOf(bins).n >= FEWEST_FOR_SPLIT && isSplit(agreementOf(bins));
  });
  return {
    ...(sides.length > 0 && {
      answers: Object.fromEntries(sides.map(([side, bins]) => [side, answerCounts(bins)])),
    }),
    ...(split.length > 0 && { split }),
  };
}

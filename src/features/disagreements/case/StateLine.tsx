import type { Disagreement } from '../../../../contract/disagreements.ts';
import { sizeOf } from '../../../app/i18n/figures.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { closing, takenAt, whoIs, type Somebody } from '../caseWords.ts';
import { withNames } from '../PersonName.tsx';
import { scaleOfKind } from '../units.ts';

interface Props {
  readonly item: Disagreement;
  readonly me: Pick<Somebody, 'id'>;
}

/** Where the case stands: with whom, since when, and what came of it. */
export function StateLine({ item, me }: Props) {
  const i18n = useI18n();
  const { t, day } = i18n;
  const { state, takenBy, takerLeft, outcome, openedAt } = item;
  const closed = closing(item);
  if (closed)
    return withNames(i18n, 'case.line.closed', {
      who: whoIs(closed.by, me),
      name: closed.by?.name ?? '',
      date: day(closed.at),
      outcome: outcome ? t(`case.outcome.${outcome}`) : '',
    });
  if (takenBy === null) return t('case.line.open', { date: day(openedAt) });
  // Who has lost the region may still be the one who reads this.
  const line = takerLeft ? 'case.line.left' : state === 'agreed' ? 'case.line.agreed' : 'case.line.taken';
  return withNames(i18n, line, {
    who: whoIs(takenBy, me),
    name: takenBy.name,
    date: day(takenAt(item) ?? item.changedAt),
  });
}

/** What somebody has to know about the finding before they speak of it. */
export function findingNotes(i18n: Pick<I18n, 't' | 'locale'>, item: Disagreement): string[] {
  const { t } = i18n;
  const { finding, reversed, joined, region, foundGap, gap } = item;
  const { unit } = scaleOfKind(item.subject.kind);
  return [
    ...(finding === 'withdrawn' ? [t('case.finding.withdrawn')] : []),
    ...(finding === 'gap-closed'
      ? [
          t('case.finding.gapClosed', {
            before: sizeOf(i18n, unit * foundGap),
            now: sizeOf(i18n, unit * gap),
          }),
        ]
      : []),
    ...(reversed && finding === 'found' ? [t('case.finding.reversed')] : []),
    ...(joined ? [t('case.finding.joined', { region: region ?? '' })] : []),
  ];
}

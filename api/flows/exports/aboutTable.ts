import type { RoundRecord } from '../../../contract/records.ts';
import type { Table } from '../../../csv/cells.ts';

/** What whoever opens the file a year later needs to know of it. */
export function aboutTable(
  round: RoundRecord,
  closesAt: string,
  release: { readonly number: number; readonly releasedAt: string; readonly final: boolean },
): Table {
  const k = round.minimumGroupSize;
  return {
    name: 'About',
    head: ['what', 'value'],
    rows: [
      ['Round', round.title],
      ['Opened', round.opensAt],
      [release.final ? 'Closed' : 'Closes', closesAt],
      ['Figures', release.final ? 'final' : 'of a round that is not closed: they grow until it closes'],
      ['Release', release.number],
      ['Released', release.releasedAt],
      ['Question set', round.questionSet.id],
      ['Minimum group size', k],
      ['Scores', '20 to 100; means and differences are on 1 (strongly disagree) to 5 (strongly agree)'],
      ['Gap', 'Sales minus Marketing, unrounded; interval_low and interval_high say between what it lies'],
      [
        'invited_interval',
        'Between what the difference of all who were invited lies; both ends are the gap where everybody has answered. Empty where the round had no list of people, its list changed while it was open, the round has not closed, or it would tell of fewer people than the minimum group size that they have not answered.',
      ],
      [
        'Empty cells',
        `Not shown: figures come from groups of at least ${k} people, so that no number tells what one person answered.`,
      ],
      ['~smaller', `Regions in which a side has fewer than ${k} people, shown as one: see regions_joined.`],
      [
        'sides_as_before_closing',
        `Sides that keep their last figures from before the closing, because the difference to newer ones would rest on fewer than ${k} people.`,
      ],
    ],
  };
}

import { fill, type Values } from './fill.ts';
import english from './findings.en.json' with { type: 'json' };
import { textsIn } from './textsIn.ts';

export type FindingId = keyof typeof english;

/** What each finding that is shown without an alert has to be told. */
export const findingPlaceholders = {
  'shared-problem': ['where', 'subject'],
  'split-side': ['where', 'subject', 'side'],
  'blind-spot': ['side', 'guessedLevel', 'actualLevel'],
  'divide-unseen': ['percentSales', 'percentMarketing'],
} as const satisfies Record<FindingId, readonly string[]>;

export interface FindingText {
  readonly text: string;
  /** A question to go on with. */
  readonly ask: string;
}

/** What is told of a finding that is no disagreement, and what to ask about it. */
export function findingText<Id extends FindingId>(
  id: Id,
  values: Values<(typeof findingPlaceholders)[Id][number]>,
  language = 'en',
): FindingText {
  const { text, ask } = textsIn('findings', english, language)[id];
  return { text: fill(text, values), ask: fill(ask, values) };
}

/** Every table that Concord keeps anything in: what a copy has to hold. */
export const TABLES = [
  'rounds',
  'questionSets',
  'roster',
  'matches',
  'liaisons',
  'conversations',
  'responses',
  'releases',
  'disagreements',
  'steps',
  'deliveries',
  'quiet',
  'progress',
  'audit',
  'summaries',
] as const;

export type TableName = (typeof TABLES)[number];

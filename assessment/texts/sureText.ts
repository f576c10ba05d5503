import { fill, type Values } from './fill.ts';
import english from './sure.en.json' with { type: 'json' };
import { textsIn } from './textsIn.ts';

export type SureId = keyof typeof english;

/** What each sentence on how sure Concord is has to be told. */
export const surePlaceholders = {
  /** For every alert: how seldom chance alone makes one. */
  words: [],
  /** The difference, its interval and the people behind it, on the scale of its subject: 1 to 5, or 20 to 100. */
  figures: ['gap', 'from', 'to', 'low', 'high', 'nSales', 'nMarketing'],
  /** The same where everybody invited has answered, and nothing of the difference is likely. */
  'figures-of-all': ['gap', 'from', 'to', 'nSales', 'nMarketing'],
  /** Only for a disagreement with `atLeastDelta`. */
  'at-least': ['delta'],
  /** `ps` of 100 pairs: 100 times `salesHigher` of a subject, as a whole number. */
  pairs: ['ps'],
  /** Where the difference of all who were invited lies, some of whom have not answered; on the scale of its subject. */
  invited: ['low', 'high'],
  /** Only where everybody invited has answered. */
  everyone: [],
  /** Where the sides answered at different times: how much that may make, on 20 to 100, whatever the subject's scale. */
  drift: ['points'],
} as const satisfies Record<SureId, readonly string[]>;

/** One sentence on how sure Concord is of a disagreement. */
export const sureText = <Id extends SureId>(
  id: Id,
  values: Values<(typeof surePlaceholders)[Id][number]>,
  language = 'en',
): string => fill(textsIn('sure', english, language)[id], values);

import type { QuestionSet } from '../questionSet.ts';
import concord20 from './concord-20.en.json' with { type: 'json' };

/** The question sets that come with Concord, by id. */
export const shippedSets: ReadonlyMap<string, QuestionSet> = new Map([[concord20.id, concord20]]);

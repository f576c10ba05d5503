import type { QuestionSet } from '../assessment/questionSet.ts';
import set from '../assessment/sets/concord-20.en.json' with { type: 'json' };

/** The twenty statements that come with Concord: what a file is about unless it is said otherwise. */
export const concord20: QuestionSet = set;

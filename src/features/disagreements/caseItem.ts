import type { DisagreementReply } from '../../../contract/disagreements.ts';
import type { Results } from '../../../contract/results.ts';
import type { OwnStepList, StepList } from '../../../contract/steps.ts';

/** A case as a list has it: without its history. */
export type CaseItem = Omit<DisagreementReply, 'history' | 'handOverTo' | 'also'>;
export type CaseStep = StepList['items'][number];
/** A step of the reader's, with where it belongs. */
export type OwnStep = OwnStepList['items'][number];
export type Scope = Results['scopes'][number];

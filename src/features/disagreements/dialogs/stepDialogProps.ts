import type { ChangeStepBody } from '../../../../contract/steps.ts';
import type { Somebody } from '../caseWords.ts';
import type { CaseStep } from '../caseItem.ts';
import type { Done } from '../done.ts';
import type { Notice } from '../notice.ts';

/** What a dialog about one step is given. */
export interface StepDialogProps {
  /** As it is now: after a conflict it is another version than when the dialog opened. */
  readonly step: CaseStep;
  readonly me: Pick<Somebody, 'id'>;
  readonly change: (body: ChangeStepBody) => Promise<Done>;
  readonly onDone: (notice: Notice) => void;
  readonly onClose: () => void;
}

import type { Me } from '../../../../contract/me.ts';
import type { CaseData } from '../caseData.ts';
import type { Done } from '../done.ts';
import type { Notice } from '../notice.ts';
import type { CaseActions } from '../useCase.ts';
import type { Task } from './task.ts';

/** What every part of the page that does something is given. */
export interface CaseProps {
  readonly data: CaseData;
  readonly me: Me;
  readonly actions: CaseActions;
  readonly begin: (task: Task) => void;
  readonly say: (done: Done, notice: Notice) => void;
}

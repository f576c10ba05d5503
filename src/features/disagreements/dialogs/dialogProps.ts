import type { Me } from '../../../../contract/me.ts';
import type { CaseData } from '../caseData.ts';
import type { DisagreementsApi } from '../disagreementsApi.ts';
import type { Notice } from '../notice.ts';
import type { CaseActions } from '../useCase.ts';

/** What every dialog is given. What is typed in one stays with the page until it has been sent. */
export interface DialogProps {
  readonly api: DisagreementsApi;
  readonly data: CaseData;
  readonly me: Me;
  readonly actions: CaseActions;
  readonly onDone: (notice: Notice) => void;
  readonly onClose: () => void;
  readonly note: string;
  readonly onNote: (note: string) => void;
}

import type { Play } from '../../../../assessment/playbook/play.ts';
import type { CaseStep } from '../caseItem.ts';

/** What a dialog is open for. */
export type Task =
  | { readonly kind: 'hand-over' | 'give-back' | 'close' | 'reopen' | 'note' | 'not-useful' }
  /** @param play what the playbook suggests, where somebody chose that */
  | { readonly kind: 'agree'; readonly play: Play | null }
  | { readonly kind: 'later' | 'help' | 'drop' | 'change' | 'reached'; readonly step: CaseStep };

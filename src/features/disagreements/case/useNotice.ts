import { useState } from 'react';
import type { CaseEvent } from '../../../../contract/caseHistory.ts';
import type { Notice } from '../notice.ts';

/**
 * What the reader has just done. It goes as soon as somebody else has done something to the case: "handed over" is no longer
 * true when it has come back.
 * @param me the reader's id
 * @param history of the case as it is shown, the latest last
 */
export function useNotice(me: string, history: readonly CaseEvent[]) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const latest = history.at(-1);
  const others = latest && latest.by?.id !== me ? `${latest.at} ${latest.act}` : null;
  const [heard, setHeard] = useState(others);
  if (others !== heard) {
    setHeard(others);
    if (others !== null) setNotice(null);
  }
  return [notice, setNotice] as const;
}

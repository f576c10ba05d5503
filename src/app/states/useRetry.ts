import { useState } from 'react';
import type { Failure } from '../api/outcome.ts';
import { usePressed } from '../teams/usePressed.ts';

/** What has become of the button by which somebody tries again. */
export interface Retry {
  readonly again: () => void;
  readonly busy: boolean;
  /** When it was tried in vain; null where it was not, or is being tried. */
  readonly failedAt: Date | null;
}

/** @param failure what is shown: another one, even of the same kind, is the answer to the newest try */
export function useRetry(failure: Failure, onRetry: () => void): Retry {
  const [pressed, setPressed] = useState<Failure | null>(null);
  const [failedAt, setFailedAt] = useState<Date | null>(null);
  if (pressed !== null && pressed !== failure) {
    setPressed(null);
    setFailedAt(new Date());
  }
  const busy = pressed === failure;
  const press = usePressed(() => {
    setFailedAt(null);
    setPressed(failure);
    onRetry();
  });
  return { again: () => !busy && press(), busy, failedAt };
}

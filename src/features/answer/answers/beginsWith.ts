interface Standing {
  /** Whether it is known where the person stands. */
  readonly placed: boolean;
  /** Whether there is any answer. */
  readonly begun: boolean;
  /** Statements without an answer. */
  readonly open: number;
  /** The round asks more than its statements, and nothing of that is answered: these questions would not be seen. */
  readonly unaware: boolean;
  /** Answers were sent before, and these are to replace them. */
  readonly changing: boolean;
  readonly phone: boolean;
}

/**
 * The page that somebody finds who comes to a round. On a phone whoever has answered everything comes back to sending:
 * the statements are several pages there, and the button stands behind the last.
 */
export function beginsWith({
  placed,
  begun,
  open,
  unaware,
  changing,
  phone,
}: Standing): 'start' | 'statements' | 'review' {
  if (!placed || !begun) return 'start';
  return phone && open === 0 && !unaware && !changing ? 'review' : 'statements';
}

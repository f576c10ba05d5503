/** How a command ends: 0 fine, 1 unexpected, 2 the input or the way it was called. */
export type ExitCode = 0 | 1 | 2;

/** What a command says. What is no result goes to standard error. */
export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

export const done = (out: string, err = ''): Outcome => ({ code: 0, out, err });

/** Nothing is printed as if it were a result. */
export const refused = (err: string): Outcome => ({ code: 2, out: '', err });

/** What is wrong with one variable; never its value. */
export interface Fault {
  readonly name: string;
  readonly message: string;
}

export type Variables = Readonly<Record<string, string | undefined>>;

/** The value that was read, or what is wrong. */
export type Read<T> = { readonly value: T } | { readonly faults: readonly Fault[] };

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Faults from what zod says. Of a variable that holds a list the variable is named, not the place in the list. */
export const faultsOf = (issues: readonly Issue[]): Fault[] =>
  issues.map(({ path: [name = ''], message }) => ({ name: String(name), message }));

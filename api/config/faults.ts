import type * as z from 'zod';

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
const faultsOf = (issues: readonly Issue[]): Fault[] =>
  issues.map(({ path: [name = ''], message }) => ({ name: String(name), message }));

/** Settings as a schema has them. They are read once, so zod makes no code of its own for them, which costs more than it saves. */
export function readAs<S extends z.ZodType>(schema: S, set: Variables): Read<z.output<S>> {
  const read = schema.safeParse(set, { jitless: true });
  return read.success ? { value: read.data } : { faults: faultsOf(read.error.issues) };
}

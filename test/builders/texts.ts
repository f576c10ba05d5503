/** A value for each placeholder that can be told from the words around it. */
export const filledWithNames = <Name extends string>(names: readonly Name[]): Record<Name, string> =>
  Object.fromEntries(names.map((name) => [name, `<${name}>`])) as Record<Name, string>;

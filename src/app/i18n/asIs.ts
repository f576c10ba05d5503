/** A name inside a sentence, kept from turning it round where it runs the other way. */
export const asIs = (name: string): string => `\u2068${name}\u2069`;

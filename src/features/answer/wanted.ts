/** The two extra questions, where somebody asks for them as for a statement. */
export const EXTRA = Symbol('the extra questions');

/** What somebody asked for on the form, and gets the focus: a statement by its id, or the extra questions; null for neither. */
export type Wanted = string | typeof EXTRA | null;

/** A text with a full stop behind it, where it has no end of its own: what comes next begins anew. */
export const asSentence = (text: string): string => (/[.!?…\u2069]$/u.test(text) ? text : `${text}.`);

/** The same for a place inside a sentence, which has the full stop. */
export const withoutStop = (text: string): string => text.replace(/(?<!\.)\.$/, '');

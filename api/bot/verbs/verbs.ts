import type { Verb } from '../speaker.ts';

/** What buttons on cards do, by their verbs. Each leads to one flow, and answers a second press with what is now. */
export const verbs: Readonly<Record<string, Verb>> = {};

/** How many other organisations are kept: as many as an owner keeps an overview of. */
export const MOST_SUMMARIES = 20;
/** Of a summary file. One of 50 statements in 12 areas takes a third of it. */
export const MOST_SUMMARY_CHARACTERS = 32 * 1024;
/** What the reader calls another organisation. */
export const MOST_NAME = 60;

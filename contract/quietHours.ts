/** By day people may be written to, by the clock of the place where each of them is: hours, the last one excluded. */
export const DAY_FROM_HOUR = 7;
export const DAY_UNTIL_HOUR = 20;

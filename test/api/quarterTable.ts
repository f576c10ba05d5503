/** In their own time. Dates and kinds; the timers ran every six or twelve hours. */
export const SPECIAL = `
never answers: 11-23 10:20 invitation, 11-26 10:20 answer-reminder-1, 12-08 13:20 answer-reminder-2, 12-09 19:20 results-open, 02-22 10:20 invitation, 02-25 10:20 answer-reminder-1, 03-09 10:20 answer-reminder-2, 03-11 10:20 results-open
never answers, in New York: 11-23 10:20 invitation, 11-26 10:20 answer-reminder-1, 12-08 07:20 answer-reminder-2, 12-09 13:20 results-open, 02-22 10:20 invitation, 02-25 10:20 answer-reminder-1, 03-09 10:20 answer-reminder-2, 03-10 16:20 results-open
never answers, in Tokyo: 11-23 18:20 invitation, 11-26 12:20 answer-reminder-1, 12-09 09:20 answer-reminder-2, 12-10 09:20 results-open, 02-22 18:20 invitation, 02-25 12:20 answer-reminder-1, 03-09 12:20 answer-reminder-2, 03-11 12:20 results-open
wants no reminders: 11-23 10:20 invitation, 12-09 19:20 results-open, 02-22 10:20 invitation, 02-25 10:20 answer-reminder-1, 03-09 10:20 answer-reminder-2, 03-11 10:20 results-open
gets the app on day 4: 11-26 10:20 invitation, 11-28 16:20 answer-reminder-1, 12-08 13:20 answer-reminder-2, 12-09 19:20 results-open, 02-22 10:20 invitation, 02-25 10:20 answer-reminder-1, 03-09 10:20 answer-reminder-2, 03-11 10:20 results-open
known by name alone until day 5: 11-27 16:20 invitation, 11-29 16:20 answer-reminder-1, 12-08 13:20 answer-reminder-2, 12-09 19:20 results-open, 02-22 10:20 invitation, 02-25 10:20 answer-reminder-1, 03-09 10:20 answer-reminder-2, 03-11 10:20 results-open
has blocked Concord: -
has no app: -
`;
export const WHOEVER_ANSWERS =
  '11-23 10:20 invitation, 12-09 19:20 results-open, 02-22 10:20 invitation, 03-11 10:20 results-open';
export const CARING = `
liaison: 11-26 16:20 reminder, 12-09 19:20 round-closed, 03-11 10:20 round-closed
liaison in New York: 11-26 10:20 reminder, 12-09 13:20 round-closed, 03-10 16:20 round-closed
owner: 12-01 16:20 escalation, 12-09 19:20 round-closed, 03-11 10:20 round-closed
`;
/** How often each thing was done, or to how many people; of reminders whole groups of three. */
export const LOG = {
  'round-opened': 1,
  'release-published': 2,
  'case-found': 1,
  invitation: 48,
  'answer-reminder-1': 3,
  'answer-reminder-2': 3,
  'round-closed': 1,
  'summary-sent': 3,
  'results-open': 47,
  'round-purged': 1,
};

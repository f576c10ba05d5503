import type { Somebody } from '../builders/life.ts';

/** So many that the gap has surely shrunk in the second round. */
export const A_SIDE = 20;
const berlin = { timeZone: 'Europe/Berlin', installed: true };
const crowd = (side: string, from: number) =>
  Array.from({ length: A_SIDE }, (_, index): Somebody => ({
    number: from + index,
    name: `${side} ${index}`,
    ...berlin,
  }));
export const sales = crowd('sales', 10);
export const marketing = crowd('marketing', 40);
const late = { number: 1, name: 'never answers', ...berlin };
const newYork = {
  number: 2,
  name: 'never answers, in New York',
  timeZone: 'America/New_York',
  installed: true,
};
const tokyo = { number: 3, name: 'never answers, in Tokyo', timeZone: 'Asia/Tokyo', installed: true };
export const weary = { number: 4, name: 'wants no reminders', ...berlin };
export const newcomer = { number: 5, name: 'gets the app on day 4', timeZone: 'Europe/Berlin' };
export const byName = { number: 6, name: 'known by name alone until day 5', ...berlin };
export const blocker = { number: 7, name: 'has blocked Concord', ...berlin };
const absent = { number: 8, name: 'has no app', timeZone: 'Europe/Berlin' };
export const liaison = { number: 90, name: 'liaison', ...berlin };
export const farLiaison = {
  number: 91,
  name: 'liaison in New York',
  timeZone: 'America/New_York',
  installed: true,
};
export const owner = { number: 92, name: 'owner', ...berlin };
export const special: Somebody[] = [late, newYork, tokyo, weary, newcomer, byName, blocker, absent];
export const people: Somebody[] = [...special, ...sales, ...marketing, liaison, farLiaison, owner];

import type { Me } from '../../contract/me.ts';

/**
 * What there is to know of somebody after it was asked anew. What is the same stays the same object: screens begin anew with
 * what is another one.
 * @param writing they have typed something that is not saved: then no screen is taken away under their hands
 */
export function meNow(before: Me, next: Me, writing: boolean): Me {
  const loses = before.roles.some((role) => !next.roles.includes(role));
  const roles = (writing && loses) || same(before.roles, next.roles) ? before.roles : next.roles;
  const now = { ...next, roles };
  return same(before, now) ? before : now;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

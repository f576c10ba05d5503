import { playOf } from '../../../assessment/playbook/play.ts';
import type { ConversationRecord } from '../../../contract/conversations.ts';
import type { Recipient } from '../../../contract/deliveries.ts';
import { say, type Words } from '../../../contract/words/words.ts';
import { localTime } from '../calendar.ts';
import type { Person } from '../people/person.ts';

export interface Deps {
  now(): Date;
  conversationWith(person: Recipient): Promise<ConversationRecord | undefined>;
}

export interface Broken {
  readonly kind: 'invalid';
  readonly path: string;
  readonly message: Words;
}

/** Where a day lasts longest: what is not past there is not past anywhere. */
const LAST_ON_EARTH = 'Etc/GMT+12';

/** Whether a next step can still be done until then. Where a person is, their chat tells; else today is today anywhere. */
async function dueRule(deps: Deps, { tenant, id }: Person, due: string): Promise<Broken | undefined> {
  const conversation = await deps.conversationWith({ tenant, id });
  const { day: today } = localTime(deps.now(), conversation?.timeZone ?? LAST_ON_EARTH);
  return due < today
    ? { kind: 'invalid', path: 'due', message: say('has passed: today is {today}', { today }) }
    : undefined;
}

const playRule = (play: string): Broken | undefined =>
  playOf(play) ? undefined : { kind: 'invalid', path: 'play', message: 'is not in the playbook' };

/** What is wrong with a date or a playbook entry that somebody gives a next step; a date that is left alone may have passed. */
export const brokenRule = async (
  deps: Deps,
  person: Person,
  given: { due?: string | undefined; play?: string | undefined },
): Promise<Broken | undefined> =>
  (given.due === undefined ? undefined : await dueRule(deps, person, given.due)) ??
  (given.play === undefined ? undefined : playRule(given.play));

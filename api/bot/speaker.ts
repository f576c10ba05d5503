import * as z from 'zod';
import type { ConversationRecord } from '../../contract/conversations.ts';
import { plainTag, readableTag } from '../../contract/languageTag.ts';
import type { Incoming } from './incoming.ts';
import type { Reply } from './messages.ts';

/** Who speaks with the bot: from an authenticated activity, never from a card's data or a text. */
export interface Speaker {
  readonly person: { readonly tenant: string; readonly id: string; readonly name: string };
  /** A language tag; English where neither the channel nor the tab has told one. */
  readonly locale: string;
  readonly timeZone: string | null;
}

/** Answers something that somebody has written. */
export type Command = (speaker: Speaker, text: string) => Promise<Reply>;

/** What a press on a button shows: the card anew, as it is now, or a line of text above it. */
export type VerbAnswer =
  | { readonly kind: 'card'; readonly card: NonNullable<Reply['card']> }
  | { readonly kind: 'text'; readonly text: string };

/** Answers a press on a button (Action.Execute). May be called twice for one press. */
export type Verb = (speaker: Speaker, data: Readonly<Record<string, unknown>>) => Promise<VerbAnswer>;

const said = z.looseObject({
  locale: z.string().max(35).optional().catch(undefined),
  localTimezone: z.string().max(60).optional().catch(undefined),
  entities: z
    .array(z.looseObject({ type: z.string() }))
    .optional()
    .catch(undefined),
});
const clientInfo = z.looseObject({
  locale: z.string().max(35).optional().catch(undefined),
  timezone: z.string().max(60).optional().catch(undefined),
});

/** How somebody with this tag is written to; null where it is none. */
function languageTag(tag: string | undefined): string | null {
  const plain = tag && plainTag(tag);
  return plain ? readableTag(plain) : null;
}

/** A time zone that this machine knows; else null. */
function timeZoneName(name: string | undefined): string | null {
  try {
    return name === undefined || name === ''
      ? null
      : new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** What the channel tells of a person's language and time zone. */
export function manners(activity: Incoming): { locale: string | null; timeZone: string | null } {
  const { locale, localTimezone, entities = [] } = said.parse(activity);
  const client = clientInfo.parse(entities.find(({ type }) => type === 'clientInfo') ?? {});
  return {
    locale: languageTag(locale) ?? languageTag(client.locale),
    timeZone: timeZoneName(localTimezone) ?? timeZoneName(client.timezone),
  };
}

const objectId = z.guid().toLowerCase();

/** The person behind an activity; undefined where the channel names none, as for what it does by itself. */
export function speakerOf(activity: Incoming, tenant: string): Speaker | undefined {
  const id = objectId.safeParse(activity.from.aadObjectId);
  if (!id.success) return undefined;
  const { locale, timeZone } = manners(activity);
  const name = typeof activity.from.name === 'string' ? activity.from.name.slice(0, 200) : '';
  return { person: { tenant, id: id.data, name }, locale: locale ?? 'en', timeZone };
}

/** The same with the language and time zone that are known of them, which the channel does not tell each time. */
export const speakingAs = (
  speaker: Speaker,
  { locale, timeZone }: Pick<ConversationRecord, 'locale' | 'timeZone'>,
): Speaker => ({ ...speaker, locale: locale ?? speaker.locale, timeZone: timeZone ?? speaker.timeZone });

/** How the person of an activity is reached from now on. */
export const conversationIn = (activity: Incoming): ConversationRecord => ({
  serviceUrl: activity.serviceUrl,
  conversationId: activity.conversation.id,
  userId: activity.from.id,
  botId: activity.recipient.id,
  ...manners(activity),
});

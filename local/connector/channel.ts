import { randomBytes } from 'node:crypto';
import { botId, type ChannelToken } from '../identity/botTokens.ts';
import { personWith, tenant } from '../identity/people.ts';

/** Ids as Teams makes them, the time in ms; with something behind it, because two may be made in one. */
export const newActivityId = (): string => `${Date.now()}-${randomBytes(3).toString('hex')}`;

export const conversationOf = (person: string): string => `a:${person}`;
/** Whose chat a conversation is; undefined where it is none of ours. */
export const personIn = (conversation: string): string | undefined =>
  /^a:([a-z0-9-]{1,60})$/.exec(conversation)?.[1];

export type BotReply = { status: number; body: unknown };
/** Tells the bot what somebody has done, as Azure Bot does: signed, and addressed so that it can answer. */
export type TellBot = (person: string, activity: Record<string, unknown>) => Promise<BotReply>;

/** How long the channel waits for the bot. */
const PATIENCE_MS = 20_000;

/** What every activity of a person says about who and where they are. */
export function activityFrom(person: string, serviceUrl: string) {
  const { oid, name } = personWith(person);
  return {
    id: newActivityId(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${person}`, aadObjectId: oid, name },
    recipient: { id: `28:${botId}`, name: 'Concord' },
    conversation: { id: conversationOf(person), conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
  };
}

/** @param address of this machine's Concord */
export const channelTo =
  (address: string, serviceUrl: string, token: ChannelToken): TellBot =>
  async (person, activity) => {
    const reply = await fetch(`${address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}` },
      body: JSON.stringify({ ...activityFrom(person, serviceUrl), ...activity }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await reply.text();
    return { status: reply.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  };

import { TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';

const member = z.object({ userPrincipalName: z.string().includes('@').max(256) });

/** The user principal name of somebody in a chat, as Teams knows it; undefined where it does not say. */
export async function userPrincipalNameOf(context: TurnContext, userId: string): Promise<string | undefined> {
  return member.safeParse(await TeamsInfo.getMember(context, userId)).data?.userPrincipalName;
}

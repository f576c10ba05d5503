import { TeamsInfo, type TurnContext } from 'botbuilder';
import * as z from 'zod';
import { signInAddress } from '../../contract/address.ts';

const member = z.object({ userPrincipalName: signInAddress });

/** The user principal name of somebody in a chat, as Teams knows it, in small letters; undefined where it does not say. */
export async function userPrincipalNameOf(context: TurnContext, userId: string): Promise<string | undefined> {
  return member.safeParse(await TeamsInfo.getMember(context, userId)).data?.userPrincipalName;
}

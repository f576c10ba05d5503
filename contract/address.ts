import * as z from 'zod';

/**
 * What Entra allows in a user principal name, "#EXT#" of guests included. None begins as a formula does. Both cases stand
 * here, because names are looked at before they are brought into small letters: that would make an ordinary "k" of the
 * sign for Kelvin, and somebody else of whoever has it in their name.
 */
const USER_PRINCIPAL_NAME =
  /^[A-Za-z0-9_'.!#^~][A-Za-z0-9_'.!#^~+-]{0,127}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
const MOST_CHARACTERS = 256;

/** Whether somebody is named by a user principal name, in whatever case. */
export const isUserPrincipalName = (user: string): boolean => USER_PRINCIPAL_NAME.test(user);

/**
 * A user principal name as names are compared, in small letters; undefined where the text is none as it was given, with
 * signs that only look like letters, or longer than 256 characters.
 */
export const userPrincipalNameOf = (text: string | undefined): string | undefined =>
  text !== undefined && text.length <= MOST_CHARACTERS && isUserPrincipalName(text)
    ? text.toLowerCase()
    : undefined;

/** The address by which a person signs in, in small letters. */
export const signInAddress = z
  .string()
  .max(MOST_CHARACTERS)
  .trim()
  .refine(isUserPrincipalName, { error: 'is not an address such as name@company.com' })
  .toLowerCase();

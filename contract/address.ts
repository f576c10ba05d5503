import { z } from 'zod';

/** What Entra allows in a user principal name, "#EXT#" of guests included. None begins as a formula does. */
const USER_PRINCIPAL_NAME = /^[a-z0-9_'.!#^~][a-z0-9_'.!#^~+-]{0,127}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** Whether somebody is named by a user principal name, in small letters. */
export const isUserPrincipalName = (user: string): boolean => USER_PRINCIPAL_NAME.test(user);

/** The address by which a person signs in, in small letters. */
export const signInAddress = z
  .string()
  .max(256)
  .trim()
  .toLowerCase()
  .refine(isUserPrincipalName, { error: 'is not an address such as name@company.com' });

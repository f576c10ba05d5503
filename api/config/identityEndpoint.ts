import * as z from 'zod';
import { readAs, type Read, type Variables } from './faults.ts';

/** Where Azure gives the app's own tokens. It sets both variables itself where the app has an identity. */
export interface IdentityEndpoint {
  readonly address: string;
  /** Shows that the caller is the app itself. */
  readonly header: string;
}

const environment = z.object({
  IDENTITY_ENDPOINT: z.url({ protocol: /^https?$/ }),
  IDENTITY_HEADER: z.string().min(1),
});

/** @param needed whether anything is to be done as the app's own identity */
export function readIdentityEndpoint(set: Variables, needed: boolean): Read<IdentityEndpoint | undefined> {
  if (!needed) return { value: undefined };
  const read = readAs(environment, set);
  if ('faults' in read) return read;
  return { value: { address: read.value.IDENTITY_ENDPOINT, header: read.value.IDENTITY_HEADER } };
}

import { z } from 'zod';
import { faultsOf, type Read, type Variables } from './faults.ts';

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
  const read = environment.safeParse(set);
  return read.success
    ? { value: { address: read.data.IDENTITY_ENDPOINT, header: read.data.IDENTITY_HEADER } }
    : { faults: faultsOf(read.error.issues) };
}

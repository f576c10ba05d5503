import { z } from 'zod';
import { faultsOf, type Read, type Variables } from './faults.ts';

/** What may be read in Microsoft Graph, and as whom. */
export interface GraphConfig {
  /** Without a slash at its end. */
  readonly address: string;
  /** Which of the app's identities asks. */
  readonly clientId: string;
  /** Who is in a group: needs GroupMember.Read.All. */
  readonly groups: boolean;
  /** Who goes by an address: needs User.Read.All. */
  readonly people: boolean;
}

const NONE = 'none';

const access = z
  .string()
  .transform((text) => text.split(/\s+/).filter((word) => word !== '' && word !== NONE))
  .pipe(z.array(z.enum(['groups', 'people'], { error: 'knows "groups", "people" and "none"' })));

const environment = z.object({
  GRAPH_CLIENT_ID: z.guid(),
  GRAPH_ADDRESS: z
    .url({ protocol: /^https$/, error: 'is not an https address' })
    .default('https://graph.microsoft.com/v1.0')
    .transform((address) => address.replace(/\/$/, ''))
    .meta({ description: 'Microsoft Graph; that of the clouds for companies unless set.' }),
});

/** Off unless a setting says what may be read. */
export function readGraph(set: Variables): Read<GraphConfig | undefined> {
  const wanted = z.object({ GRAPH_ACCESS: access.prefault(NONE) }).safeParse(set);
  if (!wanted.success) return { faults: faultsOf(wanted.error.issues) };
  const words = wanted.data.GRAPH_ACCESS;
  if (words.length === 0) return { value: undefined };
  const read = environment.safeParse(set);
  if (!read.success) return { faults: faultsOf(read.error.issues) };
  return {
    value: {
      address: read.data.GRAPH_ADDRESS,
      clientId: read.data.GRAPH_CLIENT_ID,
      groups: words.includes('groups'),
      people: words.includes('people'),
    },
  };
}

import * as z from 'zod';
import { readAs, type Read, type Variables } from './faults.ts';
import { secureUrl } from './secureUrl.ts';

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
  /** Department and office of whoever answers, in their own name: needs the delegated permission User.Read. Absent: no. */
  readonly profile?: { readonly tokenUrl: string };
}

const NONE = 'none';

const access = z
  .string()
  .transform((text) => text.split(/\s+/).filter((word) => word !== '' && word !== NONE))
  .pipe(
    z.array(
      z.enum(['groups', 'people', 'profile'], { error: 'knows "groups", "people", "profile" and "none"' }),
    ),
  );

const environment = z.object({
  GRAPH_CLIENT_ID: z.guid(),
  GRAPH_TOKEN_URL: secureUrl.optional().meta({
    description: "Where people's tokens are exchanged for such of Graph; Entra unless set.",
  }),
  GRAPH_ADDRESS: secureUrl
    .default('https://graph.microsoft.com/v1.0')
    .transform((address) => address.replace(/\/$/, ''))
    .meta({ description: 'Microsoft Graph; that of the clouds for companies unless set.' }),
});

/**
 * Off unless a setting says what may be read.
 * @param tenant whose people are asked about
 */
export function readGraph(set: Variables, tenant: string): Read<GraphConfig | undefined> {
  const wanted = readAs(z.object({ GRAPH_ACCESS: access.prefault(NONE) }), set);
  if ('faults' in wanted) return wanted;
  const words = wanted.value.GRAPH_ACCESS;
  if (words.length === 0) return { value: undefined };
  const read = readAs(environment, set);
  if ('faults' in read) return read;
  return {
    value: {
      address: read.value.GRAPH_ADDRESS,
      clientId: read.value.GRAPH_CLIENT_ID,
      groups: words.includes('groups'),
      people: words.includes('people'),
      ...(words.includes('profile') && {
        profile: {
          tokenUrl:
            read.value.GRAPH_TOKEN_URL ?? `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`,
        },
      }),
    },
  };
}

import * as z from 'zod';
import type { JsonRoute } from '../server/jsonRoutes.ts';
import { note, people, personId, personWith, tenant } from './people.ts';
import type { SigningKey } from './signingKey.ts';
import { graphTroubles, type IssueToken } from './tokens.ts';

/** Entra's longest token lifetime. */
const DAY = 86_400;
const tokenBody = z.strictObject({
  person: personId,
  expiresIn: z
    .int()
    .min(-DAY)
    .max(DAY)
    .optional()
    .meta({ description: 'Seconds; below zero for a token that has expired already.' }),
  startsIn: z
    .int()
    .min(0)
    .max(DAY)
    .optional()
    .meta({ description: 'Seconds from now, before which it is not valid.' }),
  guest: z.boolean().optional().meta({ description: 'Signed in at another organisation, and invited here.' }),
  elsewhere: z.boolean().optional().meta({ description: 'Of another organisation altogether.' }),
  acrs: z
    .array(z.string().max(40))
    .max(20)
    .optional()
    .meta({ description: "Which of the company's rules have been met, as Entra says it." }),
  graph: z
    .enum(graphTroubles)
    .optional()
    .meta({ description: 'What is to happen when department and office are read with it.' }),
  owner: z.boolean().optional().meta({ description: 'A round owner, whoever else this person is.' }),
});

/** What stands in for Entra: who there is, tokens for anybody, and the key to check them with. */
export const identityRoutes = (key: SigningKey, issue: IssueToken): JsonRoute[] => [
  { method: 'GET', path: 'local/people', handle: () => ({ note, tenant, people }) },
  { method: 'GET', path: 'local/identity/keys', handle: () => key.published },
  {
    method: 'POST',
    path: 'local/token',
    handle: async ({ body }) => {
      const { person: id, owner = false, ...options } = await body(tokenBody);
      const person = personWith(id);
      return { token: await issue(owner ? { ...person, role: 'owner' } : person, options) };
    },
  },
];

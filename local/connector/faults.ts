import * as z from 'zod';
import { personId } from '../identity/people.ts';

/** A way in which the connector refuses messages: whom, how often, for how long. */
const fault = z.strictObject({
  status: z.union([
    z.literal(403),
    z.literal(404),
    z.literal(412),
    z.literal(413),
    z.literal(429),
    z.literal(500),
    z.literal(502),
    z.literal(503),
    z.literal(504),
  ]),
  code: z
    .string()
    .max(60)
    .optional()
    .meta({ description: 'Such as BotDisabledByAdmin; a fitting one unless given.' }),
  rate: z.number().min(0).max(1).default(1).meta({ description: 'The share of messages that it hits.' }),
  persons: z.array(personId).max(1_000).optional().meta({ description: 'Absent: everybody.' }),
  retryAfter: z.int().min(0).max(3_600).optional().meta({ description: 'Seconds, as a header.' }),
  times: z.int().min(1).optional().meta({ description: 'How often, then no more.' }),
  forSeconds: z.number().positive().max(86_400).optional(),
  taken: z
    .boolean()
    .default(false)
    .meta({ description: 'The message arrives all the same; only the answer is lost.' }),
});
export type Fault = z.infer<typeof fault>;

/** `POST /local/connector/faults`: takes the place of the faults before; an empty list ends them. */
export const faultsBody = z.strictObject({
  faults: z.array(fault).max(20),
  seed: z.int().optional().meta({ description: 'The same seed, the same chances.' }),
});
export type FaultsBody = z.infer<typeof faultsBody>;

const codes: Readonly<Record<Fault['status'], string>> = {
  403: 'BotNotInConversationRoster',
  404: 'ConversationNotFound',
  412: 'PreconditionFailed',
  413: 'MessageSizeTooBig',
  429: 'Throttled',
  500: 'ServiceError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

/** Decides which message is refused. @param random from 0 to below 1 */
export function faultsIn({ faults }: FaultsBody, random: () => number, now: () => number) {
  const began = now();
  const left = faults.map((wanted) => ({ ...wanted, hits: 0 }));
  return {
    /** The fault that hits a message to this person, if one does. */
    hit(person: string): (Fault & { code: string }) | undefined {
      const found = left.find(
        ({ rate, persons, times, forSeconds, hits }) =>
          (persons?.includes(person) ?? true) &&
          hits < (times ?? Infinity) &&
          now() - began < (forSeconds ?? Infinity) * 1000 &&
          random() < rate,
      );
      if (!found) return undefined;
      found.hits += 1;
      return { ...found, code: found.code ?? codes[found.status] };
    },
    list: () => left,
  };
}

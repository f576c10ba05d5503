import type { InvocationContext } from '@azure/functions';
import { kindIn } from '../flows/messages/deliveryKinds.ts';
import type { Wiring } from '../wiring.ts';

/**
 * What is counted (docs/operations.md). An event is one line of JSON in the log, which Application Insights keeps as a trace
 * and can add up. Nothing in it is about a person: no name, id, address, pseudonym or answer, and no text that anybody wrote.
 */
export type CountedEvent =
  /** New figures have come out. */
  | { readonly event: 'release'; readonly round: string; readonly number: number; readonly final: boolean }
  /** What Teams answered to a message; which kind of message, and not about what or to whom. */
  | {
      readonly event: 'delivery';
      readonly kind: string;
      readonly outcome: 'sent' | 'refused' | 'no-answer';
      readonly status?: number;
      readonly code?: string;
    }
  /** A message was set aside because it failed again and again for reasons of our own. */
  | { readonly event: 'poison'; readonly kind: string }
  /** Messages that nobody was at any more. */
  | { readonly event: 'left-behind'; readonly deliveries: number };

type Log = Pick<InvocationContext, 'log'>;

/** Writes an event into the log of the invocation, whose number the line gets with it. */
export const note = (context: Log, event: CountedEvent): void => context.log(JSON.stringify(event));

/** What Teams names its refusals; anything else may be a text, and texts may be about somebody. */
const isCode = (code: string): boolean => /^[A-Za-z]{1,60}$/.test(code);

/** Notes every release that is made with this wiring. */
export const notingReleases = <W extends Pick<Wiring, 'writeRelease'>>(wiring: W, context: Log): W => ({
  ...wiring,
  writeRelease: async (...of: Parameters<Wiring['writeRelease']>) => {
    const written = await wiring.writeRelease(...of);
    const [{ id: round }] = of;
    if (written !== 'lost-race')
      note(context, { event: 'release', round, number: written.number, final: written.final });
    return written;
  },
});

/** Notes what Teams answers to every message that is sent with this wiring. @param key the name of the message */
export const notingDeliveries = <W extends Pick<Wiring, 'sendMessage'>>(
  wiring: W,
  key: string,
  context: Log,
): W => ({
  ...wiring,
  sendMessage: async (...of: Parameters<Wiring['sendMessage']>) => {
    const outcome = await wiring.sendMessage(...of);
    note(context, {
      event: 'delivery',
      kind: kindIn(key),
      outcome: outcome.kind,
      ...(outcome.kind === 'refused' && {
        status: outcome.status,
        ...(isCode(outcome.code) && { code: outcome.code }),
      }),
    });
    return outcome;
  },
});

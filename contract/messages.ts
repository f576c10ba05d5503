import { z } from 'zod';
import { roundId } from './answers.ts';

/** On the queue `responses-changed`: something may have changed in a round. It says nothing but "look". */
export const lookMessage = z.strictObject({ round: roundId });
export type LookMessage = z.infer<typeof lookMessage>;

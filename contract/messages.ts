import { z } from 'zod';
import { roundId } from './answers.ts';

/** On the queue `responses-changed`: it only says "look". */
export const responsesChanged = z.strictObject({ round: roundId });
export type ResponsesChanged = z.infer<typeof responsesChanged>;

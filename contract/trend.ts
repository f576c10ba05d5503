import * as z from 'zod';
import { roundId } from './answers.ts';
import { mean, scope } from './scopes.ts';

const subject = z.strictObject({
  kind: z.enum(['overall', 'area', 'statement']),
  id: z.string(),
  sales: mean.optional(),
  marketing: mean.optional(),
  gap: z.number().optional().meta({ description: 'Sales minus Marketing, on 1 to 5, unrounded.' }),
});

/** A round that has closed, as far as it can be compared with another. What may not be shown is absent. */
export const trendItem = z.strictObject({
  round: roundId,
  title: z.string(),
  closedAt: z.iso.datetime(),
  n: scope.shape.n,
  score: scope.shape.score,
  level: scope.shape.level,
  scoreInterval: scope.shape.scoreInterval,
  sameQuestions: z.boolean().meta({
    description: 'Whether both rounds asked the same statements, by id; only then can scores be compared.',
  }),
  subjects: z.array(subject).readonly().meta({
    description: 'What both rounds asked: a statement by its id, areas and all by their statements.',
  }),
});
export type TrendItem = z.infer<typeof trendItem>;

/** The final company figures of earlier rounds. */
export const trend = z.strictObject({
  round: roundId,
  items: z.array(trendItem).readonly().meta({ description: 'The round that closed last comes first.' }),
});
export type Trend = z.infer<typeof trend>;

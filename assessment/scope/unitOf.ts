import { POINTS } from '../level.ts';
import type { SubjectKind } from './subjects.ts';

/**
 * What a mean or a gap on 1 to 5 is multiplied by for the scale that people know of a subject: points of a score for
 * everything together, else 1.
 */
export const unitOf = (kind: SubjectKind): number => (kind === 'overall' ? POINTS : 1);

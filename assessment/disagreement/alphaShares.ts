/** At most 5 rounds in 100 raise even one false alarm, over everything that is looked at and however often. */
const ALPHA = 0.05;
/** Company-wide keeps this share; the regions divide the rest evenly. */
const COMPANY = 0.5;
const shares = { statement: 0.5, area: 0.3, overall: 0.2 } as const;

/** Which part of the round's error rate one subject may spend. */
export interface AlphaShares {
  readonly statement: number;
  readonly area: number;
  readonly overall: number;
}

/** How many statements and areas a question set has. */
export interface SetSize {
  readonly statements: number;
  readonly areas: number;
}

/**
 * How a round's error rate is shared over its subjects.
 * @param size how many statements and areas the question set has
 * @param regions how many regions the round's list has: fewer than two count as none. A region that cannot be shown keeps
 *   its share, because passing it on would depend on the answers
 * @param scope whether the subject is company-wide or in one region
 */
export function alphaShares(size: SetSize, regions: number, scope: 'company' | 'region'): AlphaShares {
  const part = regions < 2 ? 1 : scope === 'company' ? COMPANY : (1 - COMPANY) / regions;
  return {
    statement: (ALPHA * part * shares.statement) / size.statements,
    area: (ALPHA * part * shares.area) / size.areas,
    overall: ALPHA * part * shares.overall,
  };
}

import type { Product } from '../../builders/product.ts';
import { answers } from '../../builders/questionSets.ts';

/** The smallest group that is shown, in these tests. */
export const K = 3;
export const PATIENCE_MS = 900_000;

export interface Cell {
  readonly side: 'sales' | 'marketing' | 'observer';
  readonly region?: string;
}

/** How people answer the rounds of these tests. */
export function answering(product: () => Product) {
  const put = async (round: string, person: string, cell: Cell, given = answers(3)) =>
    (await product().call(person, 'PUT', `rounds/${round}/response`, { ...cell, answers: given })).status;
  const erase = async (round: string, person: string) =>
    (await product().call(person, 'DELETE', `rounds/${round}/response`)).status;

  /** `count` people of one cell; their ids tell the cell apart. */
  async function crowd(round: string, cell: Cell, count: number, given = answers(3)): Promise<string[]> {
    const people = Array.from(
      { length: count },
      (_, index) => `${cell.side}-${(cell.region ?? 'nowhere').toLowerCase()}-person-${index}`,
    );
    for (const person of people) expect(await put(round, person, cell, given)).toBe(200);
    return people;
  }
  return { put, erase, crowd };
}

import type { Product } from './product.ts';

/** Made-up people of one side, who answer through the API as the button on the stand-in page lets them. */
export interface Crowd {
  readonly round: string;
  readonly side: 'sales' | 'marketing' | 'observer';
  readonly region?: string | undefined;
  readonly count: number;
  /** Of their answers, 1 to 5. */
  readonly mean: number;
  /** Another one makes other people. */
  readonly seed?: number;
}

/** Lets a crowd answer, and expects that everybody was heard. */
export async function crowdAnswers(product: Product, crowd: Crowd): Promise<void> {
  const reply = await fetch(`${product.address}/local/crowd`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ spread: 0.7, ...crowd }),
  });
  expect(await reply.json()).toEqual({ answered: crowd.count, refused: [] });
}

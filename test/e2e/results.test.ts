import { crowdAnswers } from '../builders/crowd.ts';
import { openRound, type Product } from '../builders/product.ts';
import { closeRound } from './answering.ts';
import { compareTests } from './compareTests.ts';
import { pictureTests } from './pictureTests.ts';
import { resultFigureTests } from './resultFigureTests.ts';
import { resultLookTests } from './resultLookTests.ts';
import type { Rounds, Visit } from './resultPages.ts';
import { resultStateTests } from './resultStateTests.ts';
import { summaryTests } from './summaryTests.ts';
import { tabTests } from './tabTests.ts';
import { wallTests } from './wallTests.ts';

const regions = ['DACH', 'Benelux', 'Nordics', 'Iberia'];
type Cell = [side: 'sales' | 'marketing', region: string, count: number, mean: number];

let product: Product;
let closed: string;
let open: string;

/** One after the other. */
async function crowds(round: string, cells: readonly Cell[]): Promise<void> {
  for (const [side, region, count, mean] of cells)
    await crowdAnswers(product, { round, side, region, count, mean });
}

const tests = tabTests(async (started) => {
  product = started;
  closed = await openRound(product, { title: 'Spring', regions });
  await crowds(closed, [
    ['sales', 'DACH', 24, 2.3],
    ['marketing', 'DACH', 22, 3.7],
    ['sales', 'Benelux', 20, 2.5],
    ['marketing', 'Benelux', 18, 3.6],
    ['sales', 'Nordics', 6, 2.6],
    ['marketing', 'Nordics', 3, 3.4],
    ['sales', 'Iberia', 3, 2.4],
    ['marketing', 'Iberia', 6, 3.3],
  ]);
  await closeRound(product, closed);
  open = await openRound(product, { title: 'Autumn', regions: ['DACH', 'Benelux'] });
  await crowds(open, [['sales', 'DACH', 4, 3]]);
});
const visit: Visit = (person, round, { subPage = `results/${round}`, ...rest } = {}) =>
  tests.visit(person, subPage, rest);
const rounds = (): Rounds => ({ product, closed, open });

resultFigureTests(visit, rounds);
pictureTests(visit, rounds);
summaryTests(visit, () => ({ ...rounds(), browser: tests.browser }));
wallTests(visit, rounds);
compareTests(visit, () => closed);
resultLookTests(visit, rounds);
resultStateTests(visit, rounds);

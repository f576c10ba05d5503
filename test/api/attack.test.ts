import type { Results } from '../../contract/results.ts';
import { drawHistory, type Happening, type History } from '../assessment/release/attack/history.ts';
import { fewestAlone, rowOf } from '../assessment/release/attack/search.ts';
import { atRest } from '../builders/atRest.ts';
import { openRound, startProduct, type Product } from '../builders/product.ts';
import { questionSet } from '../builders/questionSets.ts';
import { closeRound, readResults, resultsWhen } from '../builders/results.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  const { status } = await product.call('owner-1', 'PUT', `question-sets/${set.id}`, set);
  if (status !== 200) throw new Error('the question set was refused');
});
afterAll(() => product.stop());

const MOST_PEOPLE = 50;
const FEWEST_PEOPLE = 15;
/** A statement for each person: whoever takes part can be read from the counts, without knowing how they were made. */
const set = { ...questionSet([MOST_PEOPLE]), id: 'one-statement-a-person' };
/** On their own statement people answer 5, and one less with every change; on all others 1. */
const OWN = [5, 4, 3, 2] as const;

const ROUNDS = 24;
/** They mostly wait for looks. */
const AT_ONCE = 12;
const MOST_LOOKS = 3;

const namesOf = (regions: number) => Array.from({ length: regions }, (_, region) => `Region ${region + 1}`);

/** Rounds with few enough people to tell them apart, and enough for something to be published. */
function smallHistories(count: number): History[] {
  const found: History[] = [];
  for (let seed = 0; found.length < count; seed++) {
    const history = drawHistory(`over HTTP ${seed}`, 3);
    const numbers = history.happenings.map((one) => (one.kind === 'look' ? 0 : one.person + 1));
    const people = Math.max(0, ...numbers);
    if (people >= FEWEST_PEOPLE && people <= MOST_PEOPLE) found.push(history);
  }
  return found;
}

/** Lives through a round as its people do. @returns every different thing that owner and participant were shown */
async function livedThrough({ k, regions, happenings }: History, lane: number): Promise<Results[]> {
  const round = await openRound(product, {
    questionSet: set.id,
    minimumGroupSize: k,
    regions: namesOf(regions),
    resultsFor: 'while-open',
  });
  const path = `rounds/${round}/response`;
  const seen = new Map<string, Results>();
  const read = async () => {
    for (const person of ['owner-1', `lane-${lane}-nobody`]) {
      const results = await readResults(product, person, round);
      seen.set(JSON.stringify(results.scopes), results);
    }
  };
  const sent = new Map<number, string[]>();
  let looks = 0;
  const happens = async (happening: Happening): Promise<void> => {
    if (happening.kind === 'look') {
      for (const one of happening.meanwhile) await happens(one);
      if (looks++ < MOST_LOOKS) await atRest(product, round);
      return read();
    }
    const person = `lane-${lane}-person-${happening.person}`;
    if (happening.kind === 'erase') {
      expect((await product.call(person, 'DELETE', path)).status).toBe(204);
      return;
    }
    const { side, region, answers } = happening;
    const versions = sent.get(happening.person) ?? [];
    const version = versions.includes(answers.join()) ? versions.indexOf(answers.join()) : versions.length;
    const own = OWN[version];
    if (own === undefined) return;
    if (version === versions.length) sent.set(happening.person, [...versions, answers.join()]);
    const { status } = await product.call(person, 'PUT', path, {
      side,
      ...(region !== null && side !== 'observer' && { region: namesOf(regions)[region] }),
      answers: set.statements.map((_, statement) => (statement === happening.person ? own : 1)),
    });
    expect(status).toBe(200);
  };

  for (const happening of happenings) await happens(happening);
  await closeRound(product, round);
  const { final } = await resultsWhen(product, round, (results) => results.final);
  expect(final).toBe(true);
  await read();
  return [...seen.values()];
}

/** Who is in each published sum, by the answer that counts there: read from the counts alone. */
function sumsIn(shown: readonly Results[]): { terms: string[]; n: number }[] {
  return shown.flatMap(({ scopes }) =>
    scopes.flatMap(({ n, subjects }) =>
      (['sales', 'marketing', 'observer'] as const).flatMap((side) => {
        const statements = subjects.filter(({ kind }) => kind === 'statement');
        const people = n[side];
        if (people === undefined) return [];
        const terms = statements.flatMap(({ answers }, person) =>
          OWN.flatMap((own) =>
            Array.from({ length: answers?.[side]?.[own - 1] ?? 0 }, () => `${person}=${own}`),
          ),
        );
        return [{ terms, n: people }];
      }),
    ),
  );
}

const personOf = (term: string) => term.slice(0, term.indexOf('='));

test('of rounds that people lived through, nothing that owner or participants ever saw rests on fewer than k people', async () => {
  const histories = smallHistories(ROUNDS).values();
  let [published, beforeTheEnd] = [0, 0];
  const lane = async (_: unknown, number: number) => {
    for (const history of histories) {
      const shown = await livedThrough(history, number);
      const sums = sumsIn(shown);
      published += sums.length;
      beforeTheEnd += shown.filter(({ final, scopes }) => !final && scopes.length > 0).length;
      for (const { terms, n } of sums) expect(new Set(terms.map(personOf)).size).toBe(n);
      // Of some statement the attacker is unlucky or lucky: a changed answer is another one there, or is the same.
      const statistics = [
        (term: string) => term,
        (term: string) => personOf(term) + '=',
        (term: string) => (Number(personOf(term)) % 2 === 0 ? term : personOf(term) + '='),
      ];
      for (const statistic of statistics) {
        const rows = sums.map(({ terms }) => rowOf(terms.map(statistic)));
        expect(fewestAlone(rows, history.k, personOf)).toBeUndefined();
        // With everybody in the group there is always something: the sums were understood.
        if (rows.length > 0) expect(fewestAlone(rows, MOST_PEOPLE + 1, personOf)).toBeDefined();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  expect(published).toBeGreaterThan(ROUNDS);
  // Without any, only closings were attacked.
  expect(beforeTheEnd).toBeGreaterThan(0);
});

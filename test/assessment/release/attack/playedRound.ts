import type { Histogram } from '../../../../assessment/histogram.ts';
import type { Answer, QuestionSet } from '../../../../assessment/questionSet.ts';
import { batchTarget } from '../../../../assessment/release/batches.ts';
import { cellOf, cellsOf } from '../../../../assessment/release/cells.ts';
import { closingOf, type CellAtClose, type Closing } from '../../../../assessment/release/closing.ts';
import {
  cellState,
  decided,
  firstUnpublished,
  nextStep,
  nothingPublished,
  peoplePublished,
  type PublishingState,
} from '../../../../assessment/release/publishingState.ts';
import { finalFigures, type Released } from '../../../../assessment/release/released.ts';
import { releasedScopes } from '../../../../assessment/release/releasedScopes.ts';
import { counted, type Term } from './counted.ts';
import type { Happening, History } from './history.ts';
import { asBuilt, type Rules } from './rules.ts';

/** What one release showed, and who we believe to be in it. */
export interface Shown {
  /** As it is sent: what whoever may see everything receives. */
  readonly json: string;
  readonly final: boolean;
  /** Who is in the published figures, by cell; joined cells are one. */
  readonly terms: ReadonlyMap<string, readonly Term[]>;
  readonly joined: readonly number[];
  /** Cells that show their last published figures. */
  readonly staying: ReadonlySet<string>;
  /** By cell, how many people were invited: in final figures, where the round's list tells it. */
  readonly invited?: ReadonlyMap<string, number> | undefined;
}

export interface Played {
  readonly shown: readonly Shown[];
  readonly closing: Closing;
}

interface Person {
  answers: readonly Answer[] | null;
  awareness: Term['awareness'];
  place: { cell: string; batch: number };
}

export const regionNames = (regions: number): string[] =>
  Array.from({ length: regions }, (_, region) => `Region ${region + 1}`);

/**
 * Plays a round as the product does: storage is replaced by plain maps, every decision is the product's own.
 * @param rules what is switched off, if anything
 */
export function playRound(set: QuestionSet, history: History, rules: Rules = asBuilt): Played {
  const k = history.k - rules.lowered;
  const round = { set, minimumGroupSize: k, regions: regionNames(history.regions) };
  const people = new Map<number, Person>();
  const published = new Map<string, { terms: Term[]; upTo: number }[]>();
  /** People in each batch that is not published. */
  const sizes = new Map<string, Map<number, number>>();
  let state: PublishingState = nothingPublished;
  let figures = new Map<string, Released<Histogram>>();
  const shown: Shown[] = [];

  const isPublished = ({ cell, batch }: Person['place']) => firstUnpublished(cellState(state, cell)) > batch;
  const count = ({ cell, batch }: Person['place'], by: 1 | -1) => {
    const own = sizes.get(cell) ?? new Map<number, number>();
    sizes.set(cell, own.set(batch, (own.get(batch) ?? 0) + by));
  };
  const inBatch = (cell: string, batch: number): Term[] =>
    [...people].flatMap(([person, { answers, awareness, place }]) =>
      answers && place.cell === cell && place.batch === batch ? [{ person, answers, awareness }] : [],
    );
  const histogram = (terms: readonly Term[]) => counted(set, terms);

  function join(cell: string): number {
    const standing = cellState(state, cell);
    const { filling } = standing;
    const full = (sizes.get(cell)?.get(filling) ?? 0) + 1 >= batchTarget(k, peoplePublished(standing));
    if (history.oneServer && full)
      state = { ...state, cells: { ...state.cells, [cell]: { ...standing, filling: filling + 1 } } };
    return filling;
  }

  function leaves(person: number): void {
    const before = people.get(person);
    if (before && !isPublished(before.place)) count(before.place, -1);
    people.delete(person);
  }

  function happens(happening: Happening): void {
    if (happening.kind === 'look') {
      look(happening.meanwhile);
      return;
    }
    const before = people.get(happening.person);
    if (happening.kind === 'erase') {
      // Of those in published figures a mark stays: the place, without answers.
      if (before && isPublished(before.place)) before.answers = null;
      else leaves(happening.person);
      return;
    }
    const { person, answers, awareness } = happening;
    const wanted = cellOf(happening);
    const stays =
      before && (before.place.cell === wanted || (rules.movesAreFrozen && isPublished(before.place)));
    if (before && stays) Object.assign(before, { answers, awareness });
    else {
      leaves(person);
      const place = { cell: wanted, batch: join(wanted) };
      people.set(person, { answers, awareness, place });
      count(place, 1);
    }
  }

  function look(meanwhile: readonly Happening[]): void {
    let news = false;
    const interruptions = [...meanwhile];
    for (;;) {
      const next = (rules.step ?? nextStep)(k, state, sizes);
      if (!next) break;
      state = next;
      if (!next.freezing) continue;
      interruptions.splice(0).forEach(happens);
      news = freeze(next.freezing) || news;
    }
    interruptions.forEach(happens);
    if (news) release({ cells: figures, terms: publishedTerms(), joined: [], staying: new Set() }, false);
  }

  function freeze(freezing: Readonly<Record<string, number>>): boolean {
    const frozen = new Map(
      Object.entries(freezing).map(([cell, upTo]) => {
        const first = firstUnpublished(cellState(state, cell));
        return [cell, Array.from({ length: upTo - first + 1 }, (_, index) => inBatch(cell, first + index))];
      }),
    );
    const before = state;
    const decision = decided(
      rules.publishesAnySize ? 0 : k,
      state,
      new Map([...frozen].map(([cell, batches]) => [cell, batches.map(histogram)])),
      figures,
    );
    state = decision.state;
    figures = new Map([...figures, ...decision.figures]);
    for (const cell of decision.figures.keys()) {
      const now = cellState(state, cell);
      const added = firstUnpublished(now) - firstUnpublished(cellState(before, cell));
      const terms = (frozen.get(cell) ?? []).slice(0, added).flat();
      for (const batch of sizes.get(cell)?.keys() ?? [])
        if (isPublished({ cell, batch })) sizes.get(cell)?.delete(batch);
      published.set(cell, [...(published.get(cell) ?? []), { terms, upTo: firstUnpublished(now) - 1 }]);
    }
    return decision.figures.size > 0;
  }

  const publishedTerms = () =>
    new Map([...published].map(([cell, batches]) => [cell, batches.flatMap(({ terms }) => terms)]));

  function release(
    made: Omit<Shown, 'json' | 'final'> & { cells: ReadonlyMap<string, Released<Histogram>> },
    final: boolean,
  ): void {
    const { cells, ...believed } = made;
    const scopes = releasedScopes(round, {
      cells,
      joined: made.joined,
      staying: made.staying,
      final,
      invited: made.invited,
    });
    shown.push({ json: JSON.stringify(scopes), final, ...believed });
  }

  function close(): Closing {
    const now = new Map(
      cellsOf(history.regions).map((cell) => [
        cell,
        [...people].flatMap(([person, { answers, awareness, place }]) =>
          answers && place.cell === cell ? [{ person, answers, awareness }] : [],
        ),
      ]),
    );
    const atClose = new Map<string, CellAtClose>();
    for (const [cell, terms] of now) {
      const batchOf = ({ person }: Pick<Term, 'person'>) => people.get(person)?.place.batch ?? Infinity;
      let before = -1;
      const batches = (published.get(cell) ?? []).map(({ upTo, terms: counted }) => {
        const stayed = terms.filter((term) => batchOf(term) > before && batchOf(term) <= upTo).length;
        before = upTo;
        return { left: counted.length - stayed, stayed };
      });
      atClose.set(cell, { people: terms.length, batches });
    }
    const closing = rules.closing(k, history.regions, atClose, closingOf);
    const cells = finalFigures(
      closing,
      new Map(
        [...now].map(([cell, terms]) => [cell, { now: histogram(terms), lastPublished: figures.get(cell) }]),
      ),
    );
    const last = publishedTerms();
    const terms = new Map(
      [...closing.parts].flatMap(([cell, of]) => {
        const verdict = closing.verdicts.get(cell);
        if (verdict === 'nothing') return [];
        const from = verdict === 'current' ? now : last;
        return [[cell, of.flatMap((part) => from.get(part) ?? [])] as const];
      }),
    );
    const staying = [...closing.verdicts].flatMap(([cell, verdict]) =>
      verdict === 'last-published' ? [cell] : [],
    );
    release(
      { cells, terms, joined: closing.joined, staying: new Set(staying), invited: listed(history.silent) },
      true,
    );
    return closing;
  }

  /** Who never answered is on the list with all who did, also where they erased it again. */
  function listed(silent: History['silent']): ReadonlyMap<string, number> | undefined {
    if (!silent) return undefined;
    const invited = new Map(silent);
    for (const { place } of people.values()) invited.set(place.cell, (invited.get(place.cell) ?? 0) + 1);
    return invited;
  }

  history.happenings.forEach(happens);
  return { shown, closing: close() };
}

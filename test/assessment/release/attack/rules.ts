import {
  verdictOn,
  type CellAtClose,
  type Closing,
  type closingOf,
} from '../../../../assessment/release/closing.ts';
import { fillingOf, type CellBatches } from '../../../../assessment/release/batches.ts';
import { cellsOf } from '../../../../assessment/release/cells.ts';
import {
  cellState,
  firstUnpublished,
  peoplePublished,
  type CellState,
  type nextStep,
} from '../../../../assessment/release/publishingState.ts';

type Step = typeof nextStep;
type Close = (
  k: number,
  regions: number,
  cells: ReadonlyMap<string, CellAtClose>,
  asBuilt: typeof closingOf,
) => Closing;

/** The rules of the product, and how each looks when it is switched off. */
export interface Rules {
  readonly step?: Step;
  readonly closing: Close;
  readonly movesAreFrozen: boolean;
  readonly publishesAnySize: boolean;
  /** By how much the product's k is lower than the one that was promised. */
  readonly lowered: 0 | 1;
}

export const asBuilt: Rules = {
  closing: (k, regions, cells, close) => close(k, regions, cells),
  movesAreFrozen: true,
  publishesAnySize: false,
  lowered: 0,
};

/** A look that publishes every cell up to the batch that is named. */
const publishing =
  (upToIn: (k: number, cell: CellBatches) => number): Step =>
  (k, state, sizes) => {
    if (state.freezing) return null;
    const cells: Record<string, CellState> = { ...state.cells };
    const freezing: Record<string, number> = {};
    let moved = false;
    for (const [cell, batches] of sizes) {
      const standing = cellState(state, cell);
      const first = firstUnpublished(standing);
      const at = { first, filling: standing.filling, published: peoplePublished(standing), sizes: batches };
      const upTo = upToIn(k, at);
      if (upTo >= first) freezing[cell] = upTo;
      const filling = Math.max(fillingOf(k, at), upTo + 1);
      if (filling === standing.filling) continue;
      cells[cell] = { ...standing, filling };
      moved = true;
    }
    const publishes = Object.keys(freezing).length > 0;
    if (!moved && !publishes) return null;
    return { ...state, cells, freezing: publishes ? freezing : null, attempt: state.attempt + 1 };
  };

/** At every look, whatever has been answered so far, once the cell has k people. */
export const withoutBatches: Rules = {
  ...asBuilt,
  publishesAnySize: true,
  step: publishing((k, { first, published, sizes }) => {
    const people = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    return people > 0 && published + people >= k ? Math.max(...sizes.keys()) : first - 1;
  }),
};

/** A batch is published when it holds k people, whoever stands behind it. */
export const withoutBatchBehind: Rules = {
  ...asBuilt,
  step: publishing((k, { first, sizes }) => {
    let behind = first;
    while ((sizes.get(behind) ?? 0) >= k) behind++;
    return behind - 1;
  }),
};

/** The final figures are everybody's current answers wherever a side has k people. */
export const withoutFinalCondition: Rules = {
  ...asBuilt,
  closing: (k, regions, cells, close) => {
    const closing = close(k, regions, cells);
    const verdicts = [...closing.verdicts].map(
      ([cell, verdict]) => [cell, verdict === 'last-published' ? 'current' : verdict] as const,
    );
    return { ...closing, verdicts: new Map(verdicts) };
  },
};

/** A published person who moves is counted where they are now. */
export const withoutFrozenMoves: Rules = { ...asBuilt, movesAreFrozen: false };

/** Regions with a small side are hidden one by one, and their people count in the company's figures all the same. */
export const withoutJoining: Rules = {
  ...asBuilt,
  closing: (k, regions, cells) => {
    const verdicts = cellsOf(regions).map((cell) => {
      const at = cells.get(cell) ?? { people: 0, batches: [] };
      return [cell, at.people < k ? 'current' : verdictOn(k, at)] as const;
    });
    const parts = cellsOf(regions).map((cell) => [cell, [cell]] as const);
    return { joined: [], verdicts: new Map(verdicts), parts: new Map(parts) };
  },
};

/** The product takes k - 1 for k. */
export const withLowerK: Rules = { ...asBuilt, lowered: 1 };

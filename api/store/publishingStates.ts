import { odata, TableTransaction } from '@azure/data-tables';
import type { Histogram } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { nothingPublished, type PublishingState } from '../../assessment/release/publishingState.ts';
import { readBack, type Released } from '../../assessment/release/released.ts';
import type { RoundRecord } from '../../contract/records.ts';
import { fromProperties, shapeOf, toProperties } from './histogramRow.ts';
import { fromPieces, toPieces } from './longText.ts';
import { addRow, patience, replaceRow, rowOrNothing, transact, type Table } from './storage.ts';

/** A state and its version; none where nothing has been written yet. */
export interface VersionedState {
  readonly state: PublishingState;
  readonly etag: string | undefined;
}

const STATE = 'state';
const figuresKey = (cell: string) => `p~${cell}`;

/** Where the publishing of rounds stands, and the published figures of their cells. */
export function publishingStates(releases: Table) {
  const readState = async (round: RoundRecord): Promise<VersionedState> => {
    const table = await releases();
    const row = await rowOrNothing(table.getEntity(round.id, STATE, { abortSignal: patience() }));
    return row
      ? { state: JSON.parse(fromPieces('state', row)) as PublishingState, etag: row.etag }
      : { state: nothingPublished, etag: undefined };
  };

  return {
    readState,

    /** Replaces the state, and the published figures of cells with it; undefined where somebody else was first. */
    async writeState(
      round: RoundRecord,
      state: PublishingState,
      etag: string | undefined,
      figures: ReadonlyMap<string, Released<Histogram>> = new Map(),
    ): Promise<VersionedState | undefined> {
      const table = await releases();
      const entity = { partitionKey: round.id, rowKey: STATE, ...toPieces('state', JSON.stringify(state)) };
      if (figures.size === 0) {
        // Whoever fills a batch comes here, in a rush many times a second: a transaction would cost twice as much.
        const written = await (etag === undefined ? addRow(table, entity) : replaceRow(table, entity, etag));
        return typeof written === 'string' ? undefined : { state, etag: written.etag };
      }
      const transaction = new TableTransaction();
      if (etag === undefined) transaction.createEntity(entity);
      else transaction.updateEntity(entity, 'Replace', { etag });
      for (const [cell, histogram] of figures)
        transaction.upsertEntity(
          { partitionKey: round.id, rowKey: figuresKey(cell), ...toProperties(histogram) },
          'Replace',
        );
      const outcome = await transact(table, transaction.actions);
      return outcome === 'lost-race' ? undefined : { state, etag: outcome.get(STATE) };
    },

    /** The published figures of every cell that has any. */
    async readFigures(round: RoundRecord, set: QuestionSet): Promise<Map<string, Released<Histogram>>> {
      const table = await releases();
      const cells = new Map<string, Released<Histogram>>();
      const filter = odata`PartitionKey eq ${round.id} and RowKey ge ${'p~'} and RowKey lt ${'p~~~~'}`;
      for await (const row of table.listEntities({ queryOptions: { filter }, abortSignal: patience() }))
        cells.set(String(row.rowKey).slice(2), readBack(fromProperties(row, shapeOf(set))));
      return cells;
    },
  };
}
export type PublishingStates = ReturnType<typeof publishingStates>;

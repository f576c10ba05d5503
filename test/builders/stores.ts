import { shardCounts } from '../../api/store/counts.ts';
import { fillingBatches } from '../../api/store/filling.ts';
import { publishing } from '../../api/store/publishing.ts';
import { publishingStates } from '../../api/store/publishingStates.ts';
import type { Counting } from '../../api/store/responses.ts';
import { tableNamed, type Table } from '../../api/store/storage.ts';

/** What a server counts responses with: every call is another server. */
export function countingOn(
  connection: string,
  responses: Table = tableNamed(connection, 'responses'),
): Counting {
  const states = publishingStates(tableNamed(connection, 'releases'));
  const counts = shardCounts();
  return { counts, filling: fillingBatches(states), publishing: publishing(responses, states, counts) };
}

import type { RoundRecord } from '../../../contract/records.ts';
import type { ListRounds } from './readRounds.ts';
import { isPublic, stateAt } from './roundAt.ts';

export interface Deps {
  now(): Date;
  listRounds: ListRounds;
}

/** Every round that is open or has closed, page by page. */
export async function* publicRounds(deps: Deps): AsyncGenerator<RoundRecord> {
  let from: string | undefined;
  do {
    const page = await deps.listRounds(from);
    if (page === 'no-such-page') return; // the list changed under our feet: the next run sees it whole
    for (const round of page.items) if (isPublic(stateAt(round, deps.now()))) yield round;
    from = page.next ?? undefined;
  } while (from !== undefined);
}

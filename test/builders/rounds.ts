import type { RoundRecord } from '../../contract/records.ts';

export const noon = new Date('2026-11-22T12:00:00.000Z');

/** An open round that closes in a week, with what matters to the test changed. */
export const roundRecord = (changed: Partial<RoundRecord> = {}): RoundRecord => ({
  id: 'a-round',
  title: 'Autumn',
  state: 'open',
  opensAt: '2026-11-20T08:00:00.000Z',
  closesAt: '2026-11-29T17:00:00.000Z',
  closedAt: null,
  regions: [],
  minimumGroupSize: 5,
  awareness: false,
  resultsFor: 'after-close',
  retentionMonths: 24,
  questionSet: { id: 'concord-20', version: 'v1', statements: 20 },
  timeZone: 'UTC',
  languages: null,
  repeat: 'none',
  research: false,
  previous: null,
  purged: false,
  shards: 16,
  roster: null,
  rosterVersion: null,
  owner: null,
  ...changed,
});

import type { OwnedRound } from '../../../../contract/rounds.ts';
import type { Scope } from '../../../../src/features/rounds/roundsApi.ts';
import { textsOf } from '../../../builders/texts.ts';
import { compileMessage } from '../../../../vite.messages.ts';
import en from '../../../../src/app/i18n/en.json';
import { createI18n } from '../../../../src/app/i18n/i18n.ts';
import type { Message } from '../../../../src/app/i18n/message.ts';

/** A round of three weeks in Berlin. */
export const round = (changed: Partial<OwnedRound> = {}): OwnedRound => ({
  id: 'autumn-2026',
  title: 'Autumn 2026',
  state: 'open',
  opensAt: '2026-10-26T08:00:00.000Z',
  closesAt: '2026-11-13T16:00:00.000Z',
  deletesOn: '2028-11-13',
  regions: ['DACH', 'Benelux', 'Nordics', 'Iberia'],
  minimumGroupSize: 5,
  awareness: false,
  resultsFor: 'after-close',
  retentionMonths: 24,
  questionSet: { id: 'concord-20', version: '1', statements: 20 },
  timeZone: 'Europe/Berlin',
  languages: null,
  repeat: 'none',
  research: false,
  previous: null,
  purged: false,
  roster: null,
  ...changed,
});

/** The published figures of a group, as far as counts of people go. */
export const scope = (region: string | null, n: Scope['n'], joined?: readonly string[]): Scope => ({
  region,
  n,
  score: {},
  level: {},
  subjects: [],
  moveUp: [],
  ...(joined && { joined }),
});

const catalogue = Object.fromEntries(
  Object.entries(en).map(([key, text]) => [key, compileMessage(text) as Message]),
);

/** The English texts, as the tab shows them. */
export const i18n = createI18n(textsOf(catalogue), { language: 'en', tag: 'en-GB' });

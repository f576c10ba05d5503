import type { Round } from '../../../../contract/rounds.ts';
import en from '../../../../src/app/i18n/en.json';
import { createI18n, type I18n } from '../../../../src/app/i18n/i18n.ts';
import { userLocale } from '../../../../src/app/i18n/locale.ts';
import type { Message } from '../../../../src/app/i18n/message.ts';
import type { Shown } from '../../../../src/features/results/shown.ts';
import type { Scope, Subject } from '../../../../src/features/results/view.ts';
import { textsOf } from '../../../builders/texts.ts';
import { compileMessage } from '../../../../vite.messages.ts';

const compiled = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compileMessage(text) as Message]));
const catalogue = compiled(en);

/** The texts of the product in one region's way of writing. @param texts of another language than English */
export const wordsFor = (locale = 'en-GB', texts?: Readonly<Record<string, string>>): I18n =>
  createI18n(textsOf(texts ? compiled(texts) : catalogue), userLocale([locale]));

export const subject = (changed: Partial<Subject> = {}): Subject => ({
  kind: 'overall',
  id: 'overall',
  status: 'undecided',
  atLeastDelta: false,
  ...changed,
});

/** Sales at 52.5, Marketing at 61.2: nothing established. */
export const scope = (changed: Partial<Scope> = {}): Scope => ({
  region: null,
  n: { sales: 64, marketing: 31 },
  score: { sales: 52.5, marketing: 61.2, company: 56.85 },
  level: { sales: 'defined', marketing: 'aligned', company: 'defined' },
  subjects: [subject({ sales: 2.625, marketing: 3.06, gap: -0.435 })],
  moveUp: [],
  ...changed,
});

/** The figures of a round that has closed, with two areas. */
export const shown = (changed: Partial<Scope> = {}, round: Partial<Round> = {}): Shown => ({
  scope: scope(changed),
  round: {
    id: 'autumn',
    title: 'Autumn',
    state: 'closed',
    opensAt: null,
    closesAt: '2026-11-22T12:00:00.000Z',
    deletesOn: '2028-11-22',
    regions: ['DACH', 'Benelux'],
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
    roster: null,
    ...round,
  },
  questions: {
    id: 'concord-20',
    language: 'en',
    needed: 16,
    areas: [
      {
        id: 'planning',
        name: 'Planning',
        about: null,
        statements: [{ id: 'P1', text: 'P1', label: null, position: 0 }],
      },
      {
        id: 'demand',
        name: 'Demand',
        about: null,
        statements: [{ id: 'D1', text: 'D1', label: null, position: 1 }],
      },
    ],
    awareness: false,
  },
  releasedAt: '2026-11-22T12:00:05.000Z',
  isPreliminary: round.state === 'open',
});

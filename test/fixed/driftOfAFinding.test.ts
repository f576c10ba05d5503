import { alertCard } from '../../api/bot/cards/alertCard.ts';
import { caseChanges } from '../../assessment/cases/caseChanges.ts';
import type { Scope } from '../../assessment/scope/scope.ts';
import { driftWords } from '../../src/features/disagreements/evidence/sureWords.ts';
import { aboutArea, reader, set, viewOf } from '../builders/cards.ts';
import { item } from '../src/features/disagreements/builders.ts';
import { wordsFor } from '../src/features/results/builders.ts';

const told =
  'The sides answered at different times. Over all statements, about 3.2 points of a difference on the scale from 20 to 100 may come from that.';
const drift = { shift: -0.16 };
const differs = { kind: 'area', id: 'demand', sales: 2.7, marketing: 3.5, gap: -0.8 } as const;

describe('that a difference may come from the days on which the sides answered', () => {
  const scope = (more: Partial<Scope>): Scope => ({
    region: null,
    n: { sales: 20, marketing: 18 },
    score: {},
    level: {},
    subjects: [{ ...differs, status: 'disagree', atLeastDelta: true, logE: 9, logEExact: 9 }],
    moveUp: [],
    ...more,
  });

  it('goes with what is found of its place, and with nothing else', () => {
    expect(caseChanges(set, 0, [scope({ drift })], [])).toMatchObject([{ what: 'found', drift }]);
    expect(caseChanges(set, 0, [scope({})], [])[0]).not.toHaveProperty('drift');
  });

  it('is told on the card, and on the page of the case', () => {
    expect(JSON.stringify(alertCard(viewOf({}, { ...aboutArea, drift }), reader).content)).toContain(told);
    expect(driftWords(wordsFor('en-GB'), item({ drift }))).toBe(told);
  });

  it('is told of no other case, and of none that is over', () => {
    expect(JSON.stringify(alertCard(viewOf({}, aboutArea), reader).content)).not.toContain('different times');
    expect(driftWords(wordsFor('en-GB'), item())).toBeNull();
    expect(driftWords(wordsFor('en-GB'), item({ drift, finding: 'withdrawn' }))).toBeNull();
  });
});

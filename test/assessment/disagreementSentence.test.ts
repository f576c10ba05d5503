import { disagreementSentence } from '../../assessment/texts/disagreementSentence.ts';
import sentences from '../../assessment/texts/disagreements.en.json' with { type: 'json' };
import { subjectsOf } from '../../assessment/scope/subjects.ts';
import { concord20, questionSet } from '../builders/questionSets.ts';

test('every subject has a sentence for either direction that begins with the place', () => {
  const subjects = subjectsOf(concord20);
  const { general: _forOtherSets, ...written } = sentences;
  expect(Object.keys(written)).toHaveLength(subjects.length);
  for (const subject of subjects) {
    const [sales, marketing] = (['sales', 'marketing'] as const).map((higher) =>
      disagreementSentence(subject, higher, 'DACH', concord20),
    );
    expect(sales).toMatch(/^DACH: Sales [^{}]+\.$/);
    expect(marketing).toMatch(/^DACH: Marketing [^{}]+\.$/);
  }
});

test("a company's own statement is quoted, because it has no sentence of its own", () => {
  const set = { ...questionSet(), id: 'ours' };
  const subject = { kind: 'statement', id: 'A1S1' } as const;
  expect(disagreementSentence(subject, 'marketing', 'Whole company', set)).toBe(
    'Whole company: Marketing agrees more with "Statement 1 of area 1" than Sales does.',
  );
  expect(disagreementSentence({ kind: 'overall', id: 'overall' }, 'sales', 'DACH', set)).toBe(
    'DACH: Sales rates the working relationship between the two teams higher than Marketing does.',
  );
});

test("a region's name is taken as it stands", () => {
  const subject = { kind: 'area', id: 'trust' } as const;
  expect(disagreementSentence(subject, 'sales', '$& {where}', concord20)).toBe(
    '$& {where}: Sales senses more trust between the teams than Marketing does.',
  );
});

import { results } from '../../contract/results.ts';
import { otherOrganisations, summaryFile, type OtherOrganisation } from '../../contract/summaries.ts';
import { fileOf } from '../../test/builders/summaries.ts';
import { unfold, type Screen } from '../screen.ts';
import { withPart } from './asIf.ts';

const file = summaryFile.parse(JSON.parse(fileOf()));
const added = (id: string, name: string, kind: Pick<OtherOrganisation, 'own' | 'sameQuestions'>) => ({
  id: id.repeat(16),
  name,
  addedOn: '2026-03-02',
  closed: file.closed,
  people: file.people,
  ...kind,
  summary: kind.own || !kind.sameQuestions ? null : file,
});

/** A file that was added before files of one's own were refused stands beside those of others. */
const withOwnFile = withPart(/\/api\/rounds\/[^/]+\/summaries$/, otherOrganisations, (all) => ({
  ...all,
  items: [
    added('a', 'Friends in Lyon', { own: false, sameQuestions: true }),
    added('b', 'Our spring round, on trial', { own: true, sameQuestions: true }),
    added('c', 'Zusammenarbeitsgemeinschaft Mitteldeutschland', { own: false, sameQuestions: false }),
  ],
}));

/** Fewer people of Marketing than the minimum group size have answered. */
const withoutMarketing = withPart(/\/api\/rounds\/[^/]+\/results$/, results, (all) => ({
  ...all,
  scopes: all.scopes.slice(0, 1).map((scope) => ({
    ...scope,
    n: { sales: scope.n.sales },
    score: { sales: scope.score.sales },
    level: { sales: scope.level.sales },
    moveUp: [],
    subjects: scope.subjects.map(({ kind, id, sales, answers }) => ({
      kind,
      id,
      sales,
      ...(answers && { answers: { sales: answers.sales } }),
      status: 'hidden' as const,
      atLeastDelta: false,
      hidden: 'too-few' as const,
    })),
  })),
}));

/** Results that take an earlier version, or a small round after a large one. */
export const resultsAsIfScreens: readonly Screen[] = [
  {
    name: 'results-compare-own-file',
    person: 'owner-1',
    at: ({ spring }) => `results/${spring}/compare`,
    before: withOwnFile,
  },
  {
    name: 'results-one-side',
    person: 'owner-1',
    at: ({ autumn }) => `results/${autumn}`,
    before: withoutMarketing,
    steps: unfold,
  },
  {
    name: 'results-one-side-summary',
    person: 'owner-1',
    at: ({ autumn }) => `results/${autumn}/summary`,
    before: withoutMarketing,
  },
];

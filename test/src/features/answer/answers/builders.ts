import type { Questions } from '../../../../../contract/questionSets.ts';
import type { Draft } from '../../../../../contract/responses.ts';

/** Five statements in two areas; in the set's own order the second area's first statement comes first. */
export const questions: Questions = {
  id: 'five',
  language: 'en',
  needed: 4,
  awareness: true,
  areas: [
    {
      id: 'planning',
      name: 'Planning',
      about: null,
      statements: [
        { id: 'P1', text: 'One.', label: null, position: 1 },
        { id: 'P2', text: 'Two.', label: null, position: 2 },
      ],
    },
    {
      id: 'trust',
      name: 'Trust',
      about: null,
      statements: [
        { id: 'T1', text: 'Three.', label: null, position: 0 },
        { id: 'T2', text: 'Four.', label: null, position: 3 },
        { id: 'T3', text: 'Five.', label: null, position: 4 },
      ],
    },
  ],
};

/** A draft that says no more than what matters here. */
export const draft = (answers: Draft['answers'], rest: Partial<Draft> = {}): Draft => ({
  side: 'sales',
  region: 'DACH',
  answers,
  awareness: {},
  ...rest,
});

import type { QuestionSet } from '../questionSet.ts';
import german from './concord-20.de.json' with { type: 'json' };
import english from './concord-20.en.json' with { type: 'json' };
import spanish from './concord-20.es.json' with { type: 'json' };
import french from './concord-20.fr.json' with { type: 'json' };
import dutch from './concord-20.nl.json' with { type: 'json' };
import { withTranslation, type SetTranslation } from './withTranslation.ts';

const translations: readonly (readonly [tag: string, words: SetTranslation])[] = [
  ['de', german],
  ['es', spanish],
  ['fr', french],
  ['nl', dutch],
];
const concord20 = translations.reduce<QuestionSet>(
  (set, [tag, words]) => withTranslation(set, tag, words),
  english,
);

/** The question sets that come with Concord, by id. */
export const shippedSets: ReadonlyMap<string, QuestionSet> = new Map([[concord20.id, concord20]]);

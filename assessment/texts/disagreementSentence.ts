import type { QuestionSet } from '../questionSet.ts';
import type { SubjectKind } from '../scope/subjects.ts';
import { OWN_SET } from '../sets/ownSet.ts';
import { fill } from './fill.ts';
import english from './disagreements.en.json' with { type: 'json' };
import { textsIn } from './textsIn.ts';

/** Which side answers higher. */
export type Higher = 'sales' | 'marketing';

interface Sentences {
  readonly salesHigher: string;
  readonly marketingHigher: string;
}

/**
 * What the sides disagree about, in one sentence that blames nobody: true where both answer low and where both
 * answer high. Concord's own statements and areas have a sentence each, those of another set a general one.
 * @param where the region's name, or "Whole company"; it comes first, before a colon
 */
export function disagreementSentence(
  subject: { readonly kind: SubjectKind; readonly id: string },
  higher: Higher,
  where: string,
  set: QuestionSet,
  language = 'en',
): string {
  const own = set.id === OWN_SET || subject.kind === 'overall';
  const key = `${subject.kind === 'statement' ? 'statement' : 'broad'}:${subject.id}`;
  const { general, ...written } = textsIn('disagreements', english, language);
  const sentences: Readonly<Record<string, Sentences>> = written;
  // A subject of a company's own set has no sentence: its text or name says what the sides see differently.
  const said =
    (own ? sentences[key] : undefined) ?? general[subject.kind === 'statement' ? 'statement' : 'area'];
  const { salesHigher, marketingHigher } = said;
  return fill(higher === 'sales' ? salesHigher : marketingHigher, { where, named: nameIn(set, subject) });
}

/** A statement's text or an area's name, to be quoted. */
function nameIn({ areas, statements }: QuestionSet, { kind, id }: { kind: SubjectKind; id: string }): string {
  // Inside a sentence its own full stop would be in the way.
  if (kind === 'statement')
    return statements.find((statement) => statement.id === id)?.text.replace(/\.$/, '') ?? id;
  return areas.find((area) => area.id === id)?.name ?? id;
}

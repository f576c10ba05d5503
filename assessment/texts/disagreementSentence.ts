import type { QuestionSet } from '../questionSet.ts';
import type { SubjectKind } from '../scope/subjects.ts';
import { OWN_SET } from '../sets/ownSet.ts';
import english from './disagreements.en.json' with { type: 'json' };

/** Which side answers higher. */
export type Higher = 'sales' | 'marketing';

interface Sentences {
  readonly salesHigher: string;
  readonly marketingHigher: string;
}

const written: Readonly<Record<string, Sentences>> = english;

/** For a subject of a company's own set: its text or name says what the sides see differently. */
function general({ kind, id }: { kind: SubjectKind; id: string }, set: QuestionSet): Sentences {
  const about =
    kind === 'statement'
      ? `agrees more with "${set.statements.find((statement) => statement.id === id)?.text ?? id}"`
      : `rates "${set.areas.find((area) => area.id === id)?.name ?? id}" higher`;
  return {
    salesHigher: `{where}: Sales ${about} than Marketing does.`,
    marketingHigher: `{where}: Marketing ${about} than Sales does.`,
  };
}

/**
 * What the sides disagree about, in one English sentence that blames nobody: true where both answer low and where both
 * answer high. Concord's own statements and areas have a sentence each, those of another set a general one.
 * @param where the region's name, or "Whole company"; it comes first, before a colon
 */
export function disagreementSentence(
  subject: { readonly kind: SubjectKind; readonly id: string },
  higher: Higher,
  where: string,
  set: QuestionSet,
): string {
  const own = set.id === OWN_SET || subject.kind === 'overall';
  const key = `${subject.kind === 'statement' ? 'statement' : 'broad'}:${subject.id}`;
  const { salesHigher, marketingHigher } = (own ? written[key] : undefined) ?? general(subject, set);
  // A function, so that a "$" in a region's name is only a "$".
  return (higher === 'sales' ? salesHigher : marketingHigher).replace('{where}', () => where);
}

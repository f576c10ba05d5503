import type { QuestionSet } from '../questionSet.ts';
import type { SubjectKind } from '../scope/subjects.ts';
import { OWN_SET } from '../sets/ownSet.ts';
import { fill } from './fill.ts';
import english from './guides.en.json' with { type: 'json' };
import { subjectName } from './names.ts';
import { textsIn } from './textsIn.ts';

/** What a liaison asks: each side alone first, then both together. */
export interface ConversationGuide {
  /** Why the subject matters. */
  readonly why: string;
  readonly askSales: readonly string[];
  readonly askMarketing: readonly string[];
  readonly askBoth: readonly string[];
}

/** A subject with a guide of its own takes from the general one what it does not have itself. */
type Written = Partial<ConversationGuide>;

/**
 * What to ask Sales, Marketing and both about a disagreement, and why its subject matters. Concord's own statements and
 * areas have a guide each, those of a company's own set a general one that names the subject.
 */
export function conversationGuide(
  subject: { readonly kind: SubjectKind; readonly id: string },
  set: QuestionSet,
  language = 'en',
): ConversationGuide {
  const { general, ...written } = textsIn('guides', english, language);
  const guides: Readonly<Record<string, Written>> = written;
  const own = set.id === OWN_SET || subject.kind === 'overall';
  const key = `${subject.kind === 'statement' ? 'statement' : 'broad'}:${subject.id}`;
  const guide = { ...general, ...(own ? guides[key] : undefined) };
  const values = { subject: subjectName(subject, set, language) };
  const filled = (questions: readonly string[]) => questions.map((question) => fill(question, values));
  return {
    why: guide.why,
    askSales: filled(guide.askSales),
    askMarketing: filled(guide.askMarketing),
    askBoth: filled(guide.askBoth),
  };
}

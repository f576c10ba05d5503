import type { QuestionSet } from '../../../assessment/questionSet.ts';
import { canonicalText, checksumOf, wordsOf } from '../../../assessment/summary/canonical.ts';
import { contradictions } from '../../../assessment/summary/consistency.ts';
import { quarterOf } from '../../../assessment/summary/summaryOf.ts';
import {
  SUMMARY_FORMAT,
  SUMMARY_VERSION,
  type SealedSummary,
  type Sha256,
} from '../../../assessment/summary/summary.ts';
import { summaryFile } from '../../../contract/summaries.ts';
import { MOST_SUMMARY_CHARACTERS } from '../../../contract/summaryLimits.ts';

export type ReadSummary =
  | { readonly kind: 'summary'; readonly file: SealedSummary }
  | { readonly kind: 'not-a-summary' }
  | { readonly kind: 'newer-summary'; readonly version: number }
  /** `at`: where it does not fit, as a path; empty for the whole. */
  | { readonly kind: 'damaged-summary'; readonly at: string }
  /** It says that its round closed in a quarter that has not begun. */
  | { readonly kind: 'future-summary'; readonly closed: string }
  | { readonly kind: 'other-questions'; readonly id: string };

/** Blanks between the signs of JSON. A summary has no text with a blank in it. */
const BLANKS = /[ \t\r\n]+/g;
/** What some programs put before a text. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * A summary file of another organisation, if it is one, whole, consistent, and about the words of this question set. That
 * it fits says that nothing was damaged or changed carelessly; whoever wants to can write whatever figures they like.
 */
export function readSummaryFile(text: string, set: QuestionSet, sha256: Sha256, now: Date): ReadSummary {
  if (text.length > MOST_SUMMARY_CHARACTERS) return { kind: 'not-a-summary' };
  const plain = text.replace(BYTE_ORDER_MARK, '');
  const value = jsonIn(plain);
  const head = headOf(value);
  // What was cut off cannot be read any more, and still says what it was.
  if (value === undefined && plain.includes(`"${SUMMARY_FORMAT}"`))
    return { kind: 'damaged-summary', at: '' };
  if (!head) return { kind: 'not-a-summary' };
  if (head.version > SUMMARY_VERSION) return { kind: 'newer-summary', version: head.version };

  const parsed = summaryFile.safeParse(value);
  if (!parsed.success) return { kind: 'damaged-summary', at: placeOf(parsed.error.issues[0]?.path ?? []) };
  const file = parsed.data;
  // A key that stands twice or that the schema reads over, or a number written otherwise, would be lost without a word.
  if (
    plain.replace(BLANKS, '').length !== JSON.stringify(value).length ||
    canonicalText(value) !== canonicalText(file)
  )
    return { kind: 'damaged-summary', at: '' };
  const { checksum, ...summary } = file;
  if (checksumOf(summary, sha256) !== checksum) return { kind: 'damaged-summary', at: 'checksum' };
  if (file.questions.words !== wordsOf(set, sha256))
    return { kind: 'other-questions', id: file.questions.id };
  const [wrong] = contradictions(set, file);
  if (wrong !== undefined) return { kind: 'damaged-summary', at: wrong };
  // "2026-Q4": the order of the letters is that of time.
  if (file.closed > quarterOf(now)) return { kind: 'future-summary', closed: file.closed };
  return { kind: 'summary', file };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value says that it is a summary, and of which version. */
function headOf(value: unknown): { readonly version: number } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { format, version } = value as { format?: unknown; version?: unknown };
  return format === SUMMARY_FORMAT && Number.isSafeInteger(version) && (version as number) >= 1
    ? { version: version as number }
    : undefined;
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

import type { QuestionSet } from '../questionSet.ts';
import type { SealedSummary, Sha256, Summary } from './summary.ts';

/** A value as one text, whatever the order of its keys and the blanks between them. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonicalText(one)}`);
  return `{${fields.join(',')}}`;
}

/**
 * A hash of what a set asks: the language that it was written in, and id, area and words of every statement, in order.
 * Titles, labels and translations change nothing of what is asked.
 */
export const wordsOf = ({ language, statements }: QuestionSet, sha256: Sha256): string =>
  sha256(canonicalText({ language, statements: statements.map(({ id, area, text }) => [id, area, text]) }));

/** The checksum that belongs to a summary. */
export const checksumOf = (summary: Summary, sha256: Sha256): string => sha256(canonicalText(summary));

/** A summary as the text of a file. */
export function summaryText(summary: Summary, sha256: Sha256): string {
  const sealed: SealedSummary = { ...summary, checksum: checksumOf(summary, sha256) };
  return `${JSON.stringify(sealed, null, 2)}\n`;
}

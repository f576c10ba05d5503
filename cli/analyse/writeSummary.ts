import { hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { summaryText } from '../../assessment/summary/canonical.ts';
import { summaryOf } from '../../assessment/summary/summaryOf.ts';
import type { Analysis } from './analysis.ts';

const sha256 = (text: string) => hash('sha256', text);

/**
 * Writes the file by which another organisation can compare itself; never over one that is there.
 * @param at now: the quarter stands in it
 * @throws Error of the system where it cannot be written
 */
export async function writeSummary(
  file: string,
  set: QuestionSet,
  { scopes: [company] }: Pick<Analysis, 'scopes'>,
  at: Date,
): Promise<'written' | 'too-few-people'> {
  const summary = company ? summaryOf(set, company, at, sha256) : null;
  if (!summary) return 'too-few-people';
  await writeFile(file, summaryText(summary, sha256), { flag: 'wx' });
  return 'written';
}
